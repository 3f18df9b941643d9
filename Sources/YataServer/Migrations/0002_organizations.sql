-- Organizations and who belongs to them, as local copies of what the identity provider knows.

CREATE TABLE organizations (
  id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
  clerk_id TEXT NOT NULL,
  -- Can be renamed, and taken over by another organization later: never a key.
  slug TEXT,
  name TEXT NOT NULL,
  image_url TEXT,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  clerk_updated_at BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT idx_organizations_clerk_id UNIQUE (clerk_id),
  CONSTRAINT organizations_clerk_id_not_empty CHECK (clerk_id <> '')
);

CREATE INDEX idx_organizations_slug ON organizations (slug) WHERE deleted_at IS NULL;

CREATE TABLE memberships (
  organization_id UUID NOT NULL REFERENCES organizations (id),
  -- Not a reference to users: the event of a membership may come before the one of its person.
  user_clerk_id TEXT NOT NULL,
  -- The membership itself at the provider (orgmem_…), by which it is deleted.
  clerk_id TEXT NOT NULL,
  role TEXT NOT NULL,
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  updated_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  deleted_at TIMESTAMPTZ,
  clerk_updated_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (organization_id, user_clerk_id)
);

CREATE INDEX idx_memberships_clerk_id ON memberships (clerk_id);
CREATE INDEX idx_memberships_user_clerk_id ON memberships (user_clerk_id) WHERE deleted_at IS NULL;
