-- Who changed what, when, and by which request. Rows are added and never touched again.

CREATE TABLE audit_log (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  -- NULL when the identity provider caused the change.
  actor_id UUID,
  organization_id UUID,
  action TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  request_id TEXT,
  changes JSONB NOT NULL DEFAULT '{}'
);

CREATE INDEX idx_audit_log_subject ON audit_log (subject_kind, subject_id, id);
CREATE INDEX idx_audit_log_organization ON audit_log (organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX idx_audit_log_actor ON audit_log (actor_id, id) WHERE actor_id IS NOT NULL;
