// The module's own file; the rest is generated from openapi.yaml beside it.
