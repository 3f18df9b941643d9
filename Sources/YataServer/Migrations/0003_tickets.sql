-- Tickets: personal ones have an owner, team tickets have an organization, none has both.

-- `array_to_string` is only stable, because it works for elements of any type; for text it always gives the same.
CREATE FUNCTION tags_as_text(tags TEXT[]) RETURNS TEXT
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN array_to_string(tags, ' ');

CREATE TABLE tickets (
  -- Version 7 (RFC 9562), made by the server: ordered by time, so that the primary key grows at one end.
  id UUID PRIMARY KEY,
  owner_id UUID REFERENCES users (id),
  organization_id UUID REFERENCES organizations (id),
  created_by UUID NOT NULL REFERENCES users (id),
  assignee_id UUID REFERENCES users (id),
  title TEXT NOT NULL,
  description TEXT,
  status TEXT NOT NULL DEFAULT 'open',
  priority TEXT NOT NULL DEFAULT 'medium',
  -- The order of priorities, for sorting.
  priority_rank SMALLINT NOT NULL GENERATED ALWAYS AS (
    CASE priority WHEN 'low' THEN 1 WHEN 'medium' THEN 2 WHEN 'high' THEN 3 ELSE 4 END
  ) STORED,
  tags TEXT[] NOT NULL DEFAULT '{}',
  version BIGINT NOT NULL DEFAULT 1,
  -- The number of the last message in the conversation.
  message_sequence BIGINT NOT NULL DEFAULT 0,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  resolved_at TIMESTAMPTZ,
  deleted_at TIMESTAMPTZ,
  search TSVECTOR NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('simple'::regconfig, title), 'A')
      || setweight(to_tsvector('simple'::regconfig, tags_as_text(tags)), 'B')
      || setweight(to_tsvector('simple'::regconfig, coalesce(description, '')), 'C')
  ) STORED,
  CONSTRAINT tickets_have_one_scope CHECK (num_nonnulls(owner_id, organization_id) = 1),
  CONSTRAINT tickets_personal_are_unassigned CHECK (owner_id IS NULL OR assignee_id IS NULL),
  CONSTRAINT tickets_title_length CHECK (char_length(title) BETWEEN 1 AND 200),
  CONSTRAINT tickets_description_length CHECK (char_length(description) <= 10000),
  CONSTRAINT tickets_status_known CHECK (status IN ('open', 'in_progress', 'resolved', 'closed')),
  CONSTRAINT tickets_priority_known CHECK (priority IN ('low', 'medium', 'high', 'urgent')),
  CONSTRAINT tickets_tags_count CHECK (cardinality(tags) <= 20)
);

-- One index for each order a list can have, ending in the id: a page begins exactly behind the last row of the page before.
CREATE INDEX idx_tickets_owner_created ON tickets (owner_id, created_at, id) WHERE deleted_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX idx_tickets_owner_updated ON tickets (owner_id, updated_at, id) WHERE deleted_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX idx_tickets_owner_priority ON tickets (owner_id, priority_rank, id) WHERE deleted_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX idx_tickets_organization_created ON tickets (organization_id, created_at, id)
  WHERE deleted_at IS NULL AND organization_id IS NOT NULL;
CREATE INDEX idx_tickets_organization_updated ON tickets (organization_id, updated_at, id)
  WHERE deleted_at IS NULL AND organization_id IS NOT NULL;
CREATE INDEX idx_tickets_organization_priority ON tickets (organization_id, priority_rank, id)
  WHERE deleted_at IS NULL AND organization_id IS NOT NULL;
CREATE INDEX idx_tickets_organization_status ON tickets (organization_id, status, created_at, id)
  WHERE deleted_at IS NULL AND organization_id IS NOT NULL;
CREATE INDEX idx_tickets_assignee ON tickets (assignee_id, created_at, id) WHERE deleted_at IS NULL AND assignee_id IS NOT NULL;

-- The scope is part of the search indexes, so that looking for a common word reads nobody else's tickets.
CREATE INDEX idx_tickets_owner_search ON tickets USING gin (owner_id, search) WHERE deleted_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX idx_tickets_organization_search ON tickets USING gin (organization_id, search)
  WHERE deleted_at IS NULL AND organization_id IS NOT NULL;

-- Which POST created which ticket, so that a repeated one creates nothing.
CREATE TABLE idempotency_keys (
  user_id UUID NOT NULL REFERENCES users (id),
  key TEXT NOT NULL,
  -- SHA-256 of what was asked for: the same key with another request is a conflict.
  fingerprint BYTEA NOT NULL,
  -- Checked at the end of the transaction: the key is taken first, so that two requests with one key never both insert.
  ticket_id UUID NOT NULL REFERENCES tickets (id) DEFERRABLE INITIALLY DEFERRED,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  PRIMARY KEY (user_id, key)
);

CREATE INDEX idx_idempotency_keys_created ON idempotency_keys (created_at);
