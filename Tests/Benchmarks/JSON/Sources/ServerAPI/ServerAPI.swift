// Generated from openapi.yaml beside this file.
