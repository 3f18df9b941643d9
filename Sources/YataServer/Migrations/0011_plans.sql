-- Policies that the planner does not take for conditions to search by. `owner_id = … OR organization_id = …` looked so selective that a list read
-- and sorted all tickets of an organization instead of walking the index that is in order already.

ALTER POLICY tenant ON tickets USING (
  CASE WHEN organization_id IS NULL THEN owner_id = (SELECT current_owner_id()) ELSE organization_id = (SELECT current_organization_id()) END);
ALTER POLICY tenant ON ticket_messages USING (
  CASE WHEN organization_id IS NULL THEN owner_id = (SELECT current_owner_id()) ELSE organization_id = (SELECT current_organization_id()) END);
ALTER POLICY tenant ON live_events USING (
  CASE WHEN tenant_id = (SELECT current_owner_id()) THEN TRUE ELSE tenant_id = (SELECT current_organization_id()) END);
ALTER POLICY tenant ON event_sequences USING (
  CASE WHEN tenant_id = (SELECT current_owner_id()) THEN TRUE ELSE tenant_id = (SELECT current_organization_id()) END);

-- The domain of an address is everybody's: it tells nobody apart, and looking for it found a whole company.
CREATE OR REPLACE FUNCTION describe_member() RETURNS TRIGGER
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT id, lower(coalesce(name, email)), lower(concat_ws(' ', name, split_part(email, '@', 1)))
    INTO NEW.user_id, NEW.search_name, NEW.search
  FROM users WHERE clerk_id = NEW.user_clerk_id AND deleted_at IS NULL;
  IF NOT FOUND THEN
    NEW.search_name := '';
    NEW.search := '';
  END IF;
  RETURN NEW;
END
$$;

UPDATE memberships SET user_clerk_id = user_clerk_id;

-- Members of the current organization whose name begins with `typed` (in lower case), by name; where that leaves room, those whose name or
-- address contains it; where that leaves room, those that resemble it, best first. Without anything typed, all of them by name. What is
-- looked at is bounded, so that a text that fits everybody takes no longer than one that fits somebody.
CREATE OR REPLACE FUNCTION search_members(typed TEXT, wanted INTEGER)
  RETURNS TABLE (user_id UUID, role TEXT, place BIGINT)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET enable_seqscan = off ROWS 20 AS $$
  WITH beginning AS MATERIALIZED (
    SELECT m.user_id, m.role, m.search_name FROM memberships m
    WHERE m.organization_id = current_organization_id() AND m.deleted_at IS NULL AND m.user_id IS NOT NULL
      AND m.search_name ~>=~ typed AND m.search_name ~<~ (typed || chr(1114111))
    ORDER BY m.search_name USING ~<~, m.user_id LIMIT wanted
  ), containing AS MATERIALIZED (
    SELECT m.user_id, m.role, m.search_name FROM memberships m
    WHERE char_length(typed) >= 3 AND (SELECT count(*) FROM beginning) < wanted
      AND m.organization_id = current_organization_id() AND m.deleted_at IS NULL AND m.user_id IS NOT NULL
      AND m.search LIKE '%' || regexp_replace(typed, '([\\%_])', '\\\1', 'g') || '%'
      AND NOT EXISTS (SELECT FROM beginning b WHERE b.user_id = m.user_id)
    LIMIT 200
  ), resembling AS MATERIALIZED (
    SELECT m.user_id, m.role, m.search_name, word_similarity(typed, m.search) AS likeness FROM memberships m
    WHERE char_length(typed) >= 3 AND (SELECT count(*) FROM beginning) + (SELECT count(*) FROM containing) < wanted
      AND m.organization_id = current_organization_id() AND m.deleted_at IS NULL AND m.user_id IS NOT NULL AND typed <% m.search
    LIMIT 200
  ), best AS (
    SELECT DISTINCT ON (user_id) * FROM (
      SELECT *, 3 AS likeness FROM beginning UNION ALL SELECT *, 2 FROM containing UNION ALL SELECT * FROM resembling
    ) found ORDER BY user_id, likeness DESC
  )
  SELECT user_id, role, row_number() OVER (ORDER BY likeness DESC, search_name COLLATE "C", user_id) FROM best ORDER BY 3 LIMIT wanted
$$;
