// The module's own file; server and client are generated from openapi.yaml beside it. It is no test target itself, because SwiftPM would
// link the generator, which its plugin needs, a second time into the tests.
