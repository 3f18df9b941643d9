// Yata, the reference backend.
// In: HTTP requests for the operations of openapi.yaml, already read and checked by the generated code; webhooks; configuration.
// Out: answers, from rows in Postgres; structured logs.
// State lives in Postgres alone, so any number of these processes can run side by side.
// Never: SQL built from strings, secrets in logs, a call to the identity provider on the way of an ordinary request.
