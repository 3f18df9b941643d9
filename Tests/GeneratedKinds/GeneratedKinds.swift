// In: `openapi.yaml` beside this file: one schema for each kind of type.
// Out: a module of generated code, made by the build plugin, that `GeneratedKindsTests` drives.
// It is a target of its own because a module needs one file written by hand.
// Never: a type that is not generated.
