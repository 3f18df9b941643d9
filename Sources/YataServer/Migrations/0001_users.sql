-- People, as a local copy of what the identity provider knows. Credentials are never stored.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE TABLE users (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  clerk_id TEXT NOT NULL,
  -- Empty when the person has no address.
  email TEXT NOT NULL,
  name TEXT,
  avatar_url TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  -- Set for good: a deleted person stays as a tombstone, so that a late event cannot revive them.
  deleted_at TIMESTAMPTZ,
  -- The provider's own time of the last change, in milliseconds. Older news never overwrites newer.
  clerk_updated_at BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT idx_users_clerk_id UNIQUE (clerk_id),
  CONSTRAINT users_clerk_id_not_empty CHECK (clerk_id <> '')
);

-- For the search behind an `@`: prefixes and resemblance.
CREATE INDEX idx_users_name_trigrams ON users USING gin (lower(name) gin_trgm_ops) WHERE deleted_at IS NULL;
CREATE INDEX idx_users_email_trigrams ON users USING gin (lower(email) gin_trgm_ops) WHERE deleted_at IS NULL;
