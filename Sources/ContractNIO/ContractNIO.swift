// In:  a ContractServer and where to listen.
// Out: a ServiceLifecycle service that speaks HTTP/1.1, with TLS, and with the trait `HTTP2` also HTTP/2, straight on swift-nio.
// It frames: bodies in and out with back-pressure, `100 Continue`, `Date`, time limits, disconnects, graceful shutdown.
// It never: decides what an answer says; status, fields and text all come from ContractServer. It never buffers a body it need not.
// Empty without the package trait `NIO`. Sources: RFC 9110, RFC 9112, RFC 9113. README.md shows the way of a request.
