-- Tenants are kept apart below the program: whoever forgets a WHERE sees nothing of the neighbour.
--
-- The server works as the role yata_application, which owns nothing and cannot step around row-level security. On whose behalf a
-- statement runs is said by settings of its transaction; without them every table of a tenant is empty. Functions marked SECURITY
-- DEFINER run with the owner's rights and therefore name the tenant themselves.

DO $$
BEGIN
  -- Roles belong to the whole server: another database may have made it already.
  CREATE ROLE yata_application NOLOGIN NOSUPERUSER NOBYPASSRLS;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END
$$;

DO $$
BEGIN
  IF NOT pg_has_role(CURRENT_USER, 'yata_application', 'MEMBER') THEN
    EXECUTE format('GRANT yata_application TO %I', CURRENT_USER);
  END IF;
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO yata_application', current_schema());
END
$$;

CREATE FUNCTION current_owner_id() RETURNS UUID LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('yata.owner_id', TRUE), '')::UUID;
CREATE FUNCTION current_organization_id() RETURNS UUID LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('yata.organization_id', TRUE), '')::UUID;
CREATE FUNCTION current_actor_id() RETURNS UUID LANGUAGE sql STABLE PARALLEL SAFE
  RETURN NULLIF(current_setting('yata.actor_id', TRUE), '')::UUID;
-- Whether this is about who belongs where: news from the identity provider, and looking up the caller's organization.
CREATE FUNCTION is_directory() RETURNS BOOLEAN LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('yata.directory', TRUE), '') = 'on';

-- Messages and events carry their tenant, so that a policy needs no look at another table.
ALTER TABLE ticket_messages
  ADD COLUMN owner_id UUID REFERENCES users (id),
  ADD COLUMN organization_id UUID REFERENCES organizations (id),
  ADD CONSTRAINT ticket_messages_have_one_scope CHECK (num_nonnulls(owner_id, organization_id) = 1);

-- What happened to a tenant's tickets and messages, counted without gaps for each tenant. Readers of live updates remember the last number
-- they have seen; the row in event_sequences is locked until the commit, so a lower number never appears after a higher one.
CREATE TABLE event_sequences (
  tenant_id UUID PRIMARY KEY,
  last BIGINT NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE live_events (
  -- The owner, or the organization.
  tenant_id UUID NOT NULL,
  sequence BIGINT NOT NULL,
  at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  type TEXT NOT NULL,
  ticket_id UUID NOT NULL,
  message_id UUID,
  PRIMARY KEY (tenant_id, sequence)
);

ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
ALTER TABLE ticket_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE live_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_sequences ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY tenant ON tickets TO yata_application
  USING (owner_id = (SELECT current_owner_id()) OR organization_id = (SELECT current_organization_id()));
CREATE POLICY tenant ON ticket_messages TO yata_application
  USING (owner_id = (SELECT current_owner_id()) OR organization_id = (SELECT current_organization_id()));
CREATE POLICY tenant ON idempotency_keys TO yata_application USING (user_id = (SELECT current_actor_id()));
CREATE POLICY tenant ON organizations TO yata_application
  USING (id = (SELECT current_organization_id()) OR (SELECT is_directory()));
CREATE POLICY tenant ON memberships TO yata_application
  USING (organization_id = (SELECT current_organization_id()) OR (SELECT is_directory()));
CREATE POLICY tenant ON live_events FOR SELECT TO yata_application
  USING (tenant_id IN ((SELECT current_owner_id()), (SELECT current_organization_id())));
CREATE POLICY tenant ON event_sequences FOR SELECT TO yata_application
  USING (tenant_id IN ((SELECT current_owner_id()), (SELECT current_organization_id())));

-- No DELETE: tickets, messages and people are only ever marked as gone. Of the audit log nothing at all: rows come from triggers.
GRANT SELECT, INSERT, UPDATE ON users, organizations, memberships, tickets, ticket_messages, idempotency_keys TO yata_application;
GRANT SELECT, INSERT ON webhook_events TO yata_application;
GRANT SELECT ON live_events, event_sequences TO yata_application;

-- An operator such as `@@` could tell about rows it must not see, so Postgres would not use the index for it under a policy. This looks the
-- words up in the indexes, among the tickets of the current tenant only.
CREATE FUNCTION matching_tickets(query TSQUERY) RETURNS SETOF UUID
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 100 AS $$
  SELECT id FROM tickets WHERE owner_id = current_owner_id() AND search @@ query AND deleted_at IS NULL
  UNION ALL
  SELECT id FROM tickets WHERE organization_id = current_organization_id() AND search @@ query AND deleted_at IS NULL
$$;
