-- Every change leaves an entry in the audit log and, where somebody may be watching, a live event. Triggers write both, in the transaction
-- of the change: no change without a trace, no trace of what never happened.

-- Adds one event to a tenant's list. It comes last in a transaction that changes much, because the counter stays locked until its end.
CREATE FUNCTION publish(tenant UUID, type TEXT, ticket UUID, message UUID) RETURNS VOID
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH next AS (
    INSERT INTO event_sequences AS counter (tenant_id, last) VALUES (tenant, 1)
    ON CONFLICT (tenant_id) DO UPDATE SET last = counter.last + 1
    RETURNING last
  )
  INSERT INTO live_events (tenant_id, sequence, type, ticket_id, message_id) SELECT tenant, next.last, type, ticket, message FROM next
$$;
REVOKE EXECUTE ON FUNCTION publish(UUID, TEXT, UUID, UUID) FROM PUBLIC;

CREATE FUNCTION publish_ticket() RETURNS TRIGGER
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publish(
    coalesce(NEW.owner_id, NEW.organization_id),
    CASE WHEN TG_OP = 'INSERT' THEN 'ticket.created' WHEN NEW.deleted_at IS NULL THEN 'ticket.updated' ELSE 'ticket.deleted' END,
    NEW.id, NULL);
  RETURN NULL;
END
$$;

CREATE FUNCTION publish_message() RETURNS TRIGGER
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM publish(
    coalesce(NEW.owner_id, NEW.organization_id), CASE WHEN TG_OP = 'INSERT' THEN 'message.created' ELSE 'message.updated' END,
    NEW.ticket_id, NEW.id);
  RETURN NULL;
END
$$;

-- Writes who changed what, when, and by which request. Of people only the names of the columns are kept: what they contain is theirs,
-- and must not outlive them here.
CREATE FUNCTION audit() RETURNS TRIGGER
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  kind TEXT := TG_ARGV[0];
  subject TEXT;
  organization UUID;
  action TEXT := 'created';
  before JSONB;
  changes JSONB := '{}';
BEGIN
  CASE kind
    WHEN 'user' THEN subject := NEW.id;
    WHEN 'organization' THEN subject := NEW.id; organization := NEW.id;
    WHEN 'membership' THEN subject := NEW.clerk_id; organization := NEW.organization_id;
    ELSE subject := NEW.id; organization := NEW.organization_id;
  END CASE;
  IF TG_OP = 'UPDATE' THEN
    before := to_jsonb(OLD);
    SELECT coalesce(
        jsonb_object_agg(key, CASE WHEN kind = 'user' THEN 'true' ELSE jsonb_build_object('from', before -> key, 'to', value) END), '{}')
      INTO changes FROM jsonb_each(to_jsonb(NEW))
      WHERE value IS DISTINCT FROM before -> key AND key NOT IN (
        'version', 'updated_at', 'edited_at', 'search', 'search_name', 'priority_rank', 'message_sequence', 'clerk_updated_at');
    IF changes = '{}' THEN RETURN NULL; END IF;
    action := CASE WHEN changes ? 'deleted_at' AND to_jsonb(NEW) -> 'deleted_at' <> 'null' THEN 'deleted' ELSE 'updated' END;
  ELSIF kind IN ('user', 'organization', 'membership') THEN
    -- A tombstone for somebody we never heard of. Messages have no such column, so this cannot be one condition.
    IF NEW.deleted_at IS NOT NULL THEN action := 'deleted'; END IF;
  END IF;
  INSERT INTO audit_log (actor_id, organization_id, action, subject_kind, subject_id, request_id, changes)
  VALUES (
    current_actor_id(), organization, kind || '.' || action, kind, subject, NULLIF(current_setting('yata.request_id', TRUE), ''), changes);
  RETURN NULL;
END
$$;

CREATE TRIGGER audit AFTER INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION audit('user');
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON organizations FOR EACH ROW EXECUTE FUNCTION audit('organization');
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION audit('membership');
-- Not for the counter of messages, which changes with each of them.
CREATE TRIGGER audit AFTER INSERT OR UPDATE OF title, description, status, priority, tags, assignee_id, deleted_at ON tickets
  FOR EACH ROW EXECUTE FUNCTION audit('ticket');
CREATE TRIGGER audit AFTER INSERT OR UPDATE ON ticket_messages FOR EACH ROW EXECUTE FUNCTION audit('message');

-- Triggers run in the order of their names: what locks the tenant's counter comes last.
CREATE TRIGGER publish AFTER INSERT OR UPDATE OF title, description, status, priority, tags, assignee_id, deleted_at ON tickets
  FOR EACH ROW EXECUTE FUNCTION publish_ticket();
CREATE TRIGGER publish AFTER INSERT OR UPDATE ON ticket_messages FOR EACH ROW EXECUTE FUNCTION publish_message();
