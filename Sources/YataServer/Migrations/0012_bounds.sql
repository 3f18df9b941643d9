-- What the server asks to know whether the database is ready for it: which migrations have run.

GRANT SELECT (version) ON schema_migrations TO yata_application;

-- Which of these tenants have events beyond those that a server has handed to its readers: asked now and then about all of them at once, so it
-- cannot be on behalf of one. It tells nothing but that.
CREATE FUNCTION tenants_behind(tenants UUID[], seen BIGINT[]) RETURNS SETOF UUID
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT counter.tenant_id FROM unnest(tenants, seen) AS reader (tenant_id, seen)
  JOIN event_sequences counter ON counter.tenant_id = reader.tenant_id AND counter.last > reader.seen
$$;
REVOKE EXECUTE ON FUNCTION tenants_behind(UUID[], BIGINT[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION tenants_behind(UUID[], BIGINT[]) TO yata_application;

-- At most 200 members of the current organization whose name or address is like `pattern` or, without one, much like `typed`. The
-- index of trigrams shall answer: the planner would rather read a whole organization.
CREATE FUNCTION members_by_trigrams(typed TEXT, pattern TEXT) RETURNS TABLE (user_id UUID, search_name TEXT, likeness REAL)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_indexscan = off SET random_page_cost = 0.1
  SET plan_cache_mode = force_custom_plan SET pg_trgm.word_similarity_threshold = 0.7 ROWS 20 AS $$
#variable_conflict use_column
DECLARE
  organization CONSTANT UUID := current_organization_id();
BEGIN
  IF pattern IS NULL THEN
    RETURN QUERY SELECT user_id, search_name, word_similarity(typed, search) FROM memberships
      WHERE organization_id = organization AND deleted_at IS NULL AND user_id IS NOT NULL AND typed <% search LIMIT 200;
  ELSE
    RETURN QUERY SELECT user_id, search_name, 1::REAL FROM memberships
      WHERE organization_id = organization AND deleted_at IS NULL AND user_id IS NOT NULL AND search LIKE pattern LIMIT 200;
  END IF;
END
$$;
REVOKE EXECUTE ON FUNCTION members_by_trigrams(TEXT, TEXT) FROM PUBLIC;

-- Up to `wanted` members of the current organization, beside those in `known`, whose name or address contains `typed` (in lower case), by name;
-- where that leaves room, those that resemble it, best first: somewhat among the first by name and among those that begin alike, much anywhere.
-- A text that many contain is found among the first by name; only for one that is rare there the index is asked, which always gathers all that
-- it finds.
CREATE FUNCTION members_like(typed TEXT, known UUID[], wanted INTEGER) RETURNS UUID[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_sort = off SET jit = off
  SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  organization CONSTANT UUID := current_organization_id();
  pattern CONSTANT TEXT := '%' || regexp_replace(typed, '([\\%_])', '\\\1', 'g') || '%';
  found UUID[] := known;
BEGIN
  found := found || ARRAY(
    SELECT m.user_id FROM (
      SELECT user_id, search, search_name FROM memberships
      WHERE organization_id = organization AND deleted_at IS NULL AND user_id IS NOT NULL ORDER BY search_name USING ~<~, user_id LIMIT 500
    ) m WHERE m.search LIKE pattern AND m.user_id <> ALL (found) LIMIT wanted - cardinality(found));
  IF cardinality(found) < wanted THEN
    found := found || ARRAY(
      SELECT m.user_id FROM members_by_trigrams(typed, pattern) m WHERE m.user_id <> ALL (found)
      ORDER BY m.search_name COLLATE "C", m.user_id LIMIT wanted - cardinality(found));
  END IF;
  IF cardinality(found) < wanted THEN
    found := found || ARRAY(
      SELECT m.user_id FROM (
        SELECT user_id, search_name, word_similarity(typed, search) AS likeness FROM (
          SELECT user_id, search_name, search FROM memberships
          WHERE organization_id = organization AND deleted_at IS NULL AND user_id IS NOT NULL
            AND search_name ~>=~ left(typed, 3) AND search_name ~<~ (left(typed, 3) || chr(1114111))
          ORDER BY search_name USING ~<~, user_id LIMIT 300
        ) neighbour WHERE word_similarity(typed, search) >= 0.5
        UNION
        SELECT user_id, search_name, word_similarity(typed, search) FROM (
          SELECT user_id, search_name, search FROM memberships
          WHERE organization_id = organization AND deleted_at IS NULL AND user_id IS NOT NULL ORDER BY search_name USING ~<~, user_id LIMIT 300
        ) early WHERE word_similarity(typed, search) >= 0.5
        UNION
        SELECT user_id, search_name, likeness FROM members_by_trigrams(typed, NULL)
      ) m WHERE m.user_id <> ALL (found)
      ORDER BY m.likeness DESC, m.search_name COLLATE "C", m.user_id LIMIT wanted - cardinality(found));
  END IF;
  RETURN found;
END
$$;
REVOKE EXECUTE ON FUNCTION members_like(TEXT, UUID[], INTEGER) FROM PUBLIC;

-- Members of the current organization whose name begins with `typed` (in lower case), by name; where that leaves room, those whose name or
-- address contains it, and then those that resemble it. Without anything typed, all of them by name. What is looked at is bounded, so that a
-- text that fits everybody takes no longer than one that fits somebody; and planned anew each time, because a plan for any text and any number
-- sorts all that begin alike.
DROP FUNCTION search_members(TEXT, INTEGER);
CREATE FUNCTION search_members(typed TEXT, wanted INTEGER)
  RETURNS TABLE (user_id UUID, role TEXT, place BIGINT)
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET plan_cache_mode = force_custom_plan ROWS 20 AS $$
#variable_conflict use_column
DECLARE
  organization CONSTANT UUID := current_organization_id();
  found UUID[];
BEGIN
  found := ARRAY(
    SELECT user_id FROM memberships
    WHERE organization_id = organization AND deleted_at IS NULL AND user_id IS NOT NULL
      AND search_name ~>=~ typed AND search_name ~<~ (typed || chr(1114111))
    ORDER BY search_name USING ~<~, user_id LIMIT wanted);
  IF cardinality(found) < wanted AND char_length(typed) >= 3 THEN found := members_like(typed, found, wanted); END IF;
  RETURN QUERY
    SELECT m.user_id, m.role, f.place FROM unnest(found) WITH ORDINALITY AS f (user_id, place)
    JOIN memberships m ON m.organization_id = organization AND m.user_id = f.user_id AND m.deleted_at IS NULL;
END
$$;
