-- What is needed for a while only goes away: live events that can no longer be resumed, keys of requests nobody repeats any more, and which
-- webhooks were applied, once Svix has long stopped to deliver them again.

-- Taken while the tenant's counter is locked, so that the order of times is that of numbers and the oldest go first.
ALTER TABLE live_events ALTER COLUMN at SET DEFAULT clock_timestamp();
CREATE INDEX idx_live_events_at ON live_events (at);

-- Deletes at most `batch` rows of each kind and says how many went. The application may do this and has no right to delete otherwise.
CREATE FUNCTION prune(events_for INTERVAL, batch INTEGER) RETURNS BIGINT
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  total BIGINT := 0;
  gone BIGINT;
BEGIN
  -- One process at a time.
  IF NOT pg_try_advisory_xact_lock(hashtext('yata.prune')) THEN RETURN 0; END IF;
  DELETE FROM live_events WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM live_events WHERE at < NOW() - greatest(events_for, INTERVAL '1 day') ORDER BY at LIMIT batch));
  GET DIAGNOSTICS gone = ROW_COUNT;
  total := total + gone;
  DELETE FROM idempotency_keys WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM idempotency_keys WHERE created_at < NOW() - INTERVAL '1 day' ORDER BY created_at LIMIT batch));
  GET DIAGNOSTICS gone = ROW_COUNT;
  total := total + gone;
  DELETE FROM webhook_events WHERE ctid = ANY (ARRAY(
    SELECT ctid FROM webhook_events WHERE received_at < NOW() - INTERVAL '90 days' ORDER BY received_at LIMIT batch));
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN total + gone;
END
$$;
REVOKE EXECUTE ON FUNCTION prune(INTERVAL, INTEGER) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION prune(INTERVAL, INTEGER) TO yata_application;
