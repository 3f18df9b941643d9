// What generated models import.
// Comes in: UTF-8 bytes of JSON text, values of generated types, schemas as JSON text keyed by pointer.
// Goes out: values of generated types, bytes of JSON text, lists of validation issues.
// Never: knows HTTP, a server, a database or a network; echoes a client's value in an issue; allocates without a bound.
// Two readings of a schema meet here: the generated reader, which is fast and stops at once, and `Validator`, which is complete.
