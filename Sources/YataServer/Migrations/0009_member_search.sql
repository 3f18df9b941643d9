-- The search behind an `@` must not read the people of all organizations, so a membership carries what is searched for of its person.

ALTER TABLE memberships
  -- NULL while we do not know the person, or no longer.
  ADD COLUMN user_id UUID REFERENCES users (id),
  ADD COLUMN search_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN search TEXT NOT NULL DEFAULT '';

CREATE FUNCTION describe_member() RETURNS TRIGGER
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  SELECT id, lower(coalesce(name, email)), lower(concat_ws(' ', name, email)) INTO NEW.user_id, NEW.search_name, NEW.search
  FROM users WHERE clerk_id = NEW.user_clerk_id AND deleted_at IS NULL;
  IF NOT FOUND THEN
    NEW.search_name := '';
    NEW.search := '';
  END IF;
  RETURN NEW;
END
$$;

CREATE FUNCTION refresh_members() RETURNS TRIGGER
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE memberships SET user_clerk_id = user_clerk_id WHERE user_clerk_id = NEW.clerk_id AND deleted_at IS NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER describe_member BEFORE INSERT OR UPDATE ON memberships FOR EACH ROW EXECUTE FUNCTION describe_member();
CREATE TRIGGER refresh_members AFTER INSERT OR UPDATE OF name, email, deleted_at ON users FOR EACH ROW EXECUTE FUNCTION refresh_members();

UPDATE memberships SET user_clerk_id = user_clerk_id;

CREATE INDEX idx_memberships_name ON memberships (organization_id, search_name text_pattern_ops, user_id)
  WHERE deleted_at IS NULL AND user_id IS NOT NULL;
CREATE INDEX idx_memberships_search ON memberships USING gin (organization_id, search gin_trgm_ops)
  WHERE deleted_at IS NULL AND user_id IS NOT NULL;
CREATE INDEX idx_memberships_user ON memberships (organization_id, user_id) WHERE deleted_at IS NULL AND user_id IS NOT NULL;
DROP INDEX idx_users_name_trigrams, idx_users_email_trigrams;

-- Members of the current organization whose name begins with `typed` (in lower case), by name; then, where that leaves room, those whose name
-- or address resembles it, best first. Without anything typed, all of them by name.
CREATE FUNCTION search_members(typed TEXT, wanted INTEGER)
  RETURNS TABLE (user_id UUID, role TEXT, place BIGINT)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp ROWS 20 AS $$
  WITH beginning AS MATERIALIZED (
    SELECT m.user_id, m.role, m.search_name FROM memberships m
    WHERE m.organization_id = current_organization_id() AND m.deleted_at IS NULL AND m.user_id IS NOT NULL
      AND m.search_name ~>=~ typed AND m.search_name ~<~ (typed || chr(1114111))
    ORDER BY m.search_name USING ~<~, m.user_id LIMIT wanted
  ), resembling AS MATERIALIZED (
    SELECT m.user_id, m.role, m.search_name, word_similarity(typed, m.search) AS likeness FROM memberships m
    WHERE char_length(typed) >= 3 AND (SELECT count(*) FROM beginning) < wanted
      AND m.organization_id = current_organization_id() AND m.deleted_at IS NULL AND m.user_id IS NOT NULL
      AND typed <% m.search AND NOT EXISTS (SELECT FROM beginning b WHERE b.user_id = m.user_id)
    ORDER BY word_similarity(typed, m.search) DESC, m.search_name, m.user_id LIMIT wanted
  )
  SELECT user_id, role, row_number() OVER (ORDER BY likeness DESC, search_name COLLATE "C", user_id)
  FROM (SELECT *, 2 AS likeness FROM beginning UNION ALL SELECT user_id, role, search_name, likeness FROM resembling) found
  ORDER BY 3 LIMIT wanted
$$;

-- For the figures of the dashboard.
CREATE INDEX idx_tickets_organization_resolved ON tickets (organization_id, resolved_at)
  WHERE deleted_at IS NULL AND organization_id IS NOT NULL AND resolved_at IS NOT NULL;
