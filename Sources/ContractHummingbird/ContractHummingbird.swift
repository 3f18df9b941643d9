// In:  a ContractServer and where to listen.
// Out: a ServiceLifecycle service that speaks HTTP/1.1 through Hummingbird 2, and a responder for those who have a Hummingbird application.
// It frames: bodies in and out as streams with back-pressure, `100 Continue`, `Date`, time limits, disconnects, graceful shutdown.
// It never: decides what an answer says; status, fields and text all come from ContractServer. It never buffers a body.
// Empty without the package trait `Hummingbird`. Sources: RFC 9110, RFC 9112.
