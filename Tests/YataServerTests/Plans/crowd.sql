-- A database as it is after years, :rows tickets. User 1 is Ada and organization 1 the one of the demo, which has a fifth of all members and a twentieth
-- of all tickets.
SET session_replication_role = replica;

CREATE FUNCTION pg_temp.person(n BIGINT) RETURNS UUID LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::UUID $$;
CREATE FUNCTION pg_temp.organization(n BIGINT) RETURNS UUID LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::UUID $$;
CREATE FUNCTION pg_temp.ticket(n BIGINT) RETURNS UUID LANGUAGE sql IMMUTABLE AS
  $$ SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::UUID $$;
CREATE FUNCTION pg_temp.word(n BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS
  $$ SELECT (ARRAY['login', 'payment', 'printer', 'network', 'invoice', 'browser', 'password', 'export'])[1 + n % 8] || ' ' || substr(md5((n % 5000)::TEXT), 1, 8) $$;

INSERT INTO users (id, clerk_id, email, name)
  SELECT pg_temp.person(n), CASE n WHEN 1 THEN 'user_devAda' ELSE 'user_' || n END, 'person' || n || '@example.com',
    initcap(substr(md5(n::TEXT), 1, 6)) || ' ' || initcap(substr(md5((n * 7)::TEXT), 1, 8))
  FROM generate_series(1, :rows / 10) n;

INSERT INTO organizations (id, clerk_id, slug, name)
  SELECT pg_temp.organization(n), CASE n WHEN 1 THEN 'org_devAcme' ELSE 'org_' || n END, CASE n WHEN 1 THEN 'acme' ELSE 'org-' || n END,
    'Organization ' || n
  FROM generate_series(1, :rows / 50) n;

INSERT INTO memberships (organization_id, user_clerk_id, clerk_id, role, user_id, search_name, search)
  SELECT pg_temp.organization(CASE WHEN n % 5 = 1 THEN 1 ELSE 2 + n % (:rows / 50 - 1) END), clerk_id, 'orgmem_' || n, 'org:member', id,
    lower(name), lower(name || ' ' || split_part(email, '@', 1))
  FROM generate_series(1, :rows / 10) n JOIN users ON users.id = pg_temp.person(n);

INSERT INTO tickets (id, owner_id, organization_id, created_by, assignee_id, title, description, status, priority, tags, message_sequence,
    created_at, updated_at, resolved_at)
  SELECT pg_temp.ticket(n), CASE WHEN n % 2 = 0 THEN pg_temp.person(1 + n / 2 % (:rows / 10)) END,
    CASE WHEN n % 20 = 1 THEN pg_temp.organization(1) WHEN n % 2 = 1 THEN pg_temp.organization(1 + n / 2 % (:rows / 50)) END, pg_temp.person(1 + n % (:rows / 10)),
    CASE WHEN n % 4 = 1 THEN pg_temp.person(1 + n % (:rows / 10)) END, pg_temp.word(n), pg_temp.word(n / 8),
    (ARRAY['open', 'in_progress', 'resolved', 'closed'])[1 + n / 2 % 4], (ARRAY['low', 'medium', 'high', 'urgent'])[1 + n / 8 % 4],
    ARRAY[replace(pg_temp.word(n / 3), ' ', '-')], CASE WHEN n % 10 = 1 THEN 1 ELSE 0 END, NOW() - n * INTERVAL '1 minute',
    NOW() - n * INTERVAL '40 seconds', CASE WHEN n / 2 % 4 >= 2 THEN NOW() - n * INTERVAL '20 seconds' END
  FROM generate_series(1, :rows) n;

INSERT INTO ticket_messages (id, ticket_id, owner_id, organization_id, sequence, author_kind, author_id, body)
  SELECT gen_random_uuid(), id, owner_id, organization_id, 1, 'user', created_by, title FROM tickets WHERE message_sequence = 1;

INSERT INTO live_events (tenant_id, sequence, at, type, ticket_id)
  SELECT coalesce(owner_id, organization_id), row_number() OVER (PARTITION BY coalesce(owner_id, organization_id) ORDER BY id), created_at,
    'ticket.created', id
  FROM tickets;
INSERT INTO event_sequences (tenant_id, last) SELECT tenant_id, max(sequence) FROM live_events GROUP BY tenant_id;

INSERT INTO idempotency_keys (user_id, key, fingerprint, ticket_id, created_at)
  SELECT created_by, md5(id::TEXT), '\x00', id, NOW() - random() * INTERVAL '24.5 hours' FROM tickets WHERE message_sequence = 1;
INSERT INTO webhook_events (svix_id, type, received_at)
  SELECT 'msg_' || n, 'user.updated', NOW() - n * INTERVAL '1 minute' FROM generate_series(1, :rows / 5) n;
INSERT INTO audit_log (at, actor_id, organization_id, action, subject_kind, subject_id)
  SELECT created_at, created_by, organization_id, 'ticket.created', 'ticket', id FROM tickets;

SET session_replication_role = DEFAULT;
ANALYZE;
