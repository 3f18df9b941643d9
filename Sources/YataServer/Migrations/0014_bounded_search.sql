-- A search takes about as long as the quicker of two ways. Walking the list in its order until a page is full is quick for words that many tickets
-- have; gathering through the index of words all tickets that have them, and sorting those, is quick for words that few have. Nobody knows
-- beforehand which it will be, so each way in turn may read some rows, and where neither was enough, some more.

-- Up to `budget` tickets of the current tenant that have the words. Only the index of words answers: the planner would rather walk a list when
-- it believes words to be common.
CREATE FUNCTION tickets_with_words(query TSQUERY, budget BIGINT)
  RETURNS TABLE (
    id UUID, status TEXT, assignee_id UUID, priority_rank SMALLINT, created_at TIMESTAMPTZ, updated_at TIMESTAMPTZ
  )
  LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_indexscan = off SET jit = off ROWS 100 AS $$
  SELECT id, status, assignee_id, priority_rank, created_at, updated_at FROM tickets
    WHERE owner_id = current_owner_id() AND search @@ query AND deleted_at IS NULL
  UNION ALL
  SELECT id, status, assignee_id, priority_rank, created_at, updated_at FROM tickets
    WHERE organization_id = current_organization_id() AND search @@ query AND deleted_at IS NULL
  LIMIT budget
$$;
REVOKE EXECUTE ON FUNCTION tickets_with_words(TSQUERY, BIGINT) FROM PUBLIC;

-- The first `wanted` tickets of the current tenant, in the order `sorted` and behind the place of `after_id` in it, that have the words, one of
-- the statuses and the assignee; NULL stands for any of them. `after_time` or `after_rank` is what that order sorts by. Each way reads rows from
-- its beginning again when it may read more: as the budget grows by a factor, that is a small part of the whole.
--
-- With the owner's rights, as matching_tickets was and for its reason; so both ways name the tenant.
CREATE FUNCTION searched_tickets(
  query TSQUERY, statuses TEXT[], assignee UUID, sorted TEXT, after_time TIMESTAMPTZ, after_rank SMALLINT, after_id UUID, wanted BIGINT,
  budget BIGINT
)
  RETURNS UUID[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp SET enable_seqscan = off SET enable_sort = off SET jit = off AS $$
DECLARE
  scope CONSTANT TEXT := CASE WHEN current_owner_id() IS NULL THEN 'organization_id' ELSE 'owner_id' END;
  tenant CONSTANT UUID := coalesce(current_owner_id(), current_organization_id());
  key CONSTANT TEXT NOT NULL := CASE sorted
    WHEN 'newest' THEN 'created_at' WHEN 'oldest' THEN 'created_at' WHEN 'updated' THEN 'updated_at' WHEN 'priority' THEN 'priority_rank' END;
  direction CONSTANT TEXT := CASE sorted WHEN 'oldest' THEN 'ASC' ELSE 'DESC' END;
  in_order CONSTANT TEXT := format('%s %s, id %s', key, direction, direction);
  behind CONSTANT TEXT := CASE
    WHEN after_id IS NULL THEN 'TRUE'
    ELSE format('(%s, id) %s (%s, $6)', key, CASE sorted WHEN 'oldest' THEN '>' ELSE '<' END, CASE sorted WHEN 'priority' THEN '$5' ELSE '$4' END)
    END;
  fits CONSTANT TEXT := '($2 IS NULL OR status = ANY ($2)) AND ($3 IS NULL OR assignee_id = $3)';
  -- Reads until the page is full. The last row that it may read is kept in any case: it tells that there may be more.
  walk CONSTANT TEXT := format(
    'SELECT coalesce(array_agg(id ORDER BY place) FILTER (WHERE is_match), ''{}''), coalesce(bool_or(place = $8), FALSE) FROM (
       SELECT id, place, is_match FROM (
         SELECT id, %1$s, row_number() OVER (ORDER BY %2$s) AS place, search @@ $1 AND %3$s AS is_match
         FROM tickets WHERE %4$s = $9 AND deleted_at IS NULL AND %5$s ORDER BY %2$s LIMIT $8
       ) walked WHERE is_match OR place = $8 ORDER BY %2$s LIMIT $7
     ) page', key, in_order, fits, scope, behind);
  -- Whether rows are behind the place is asked of those that were gathered, not while gathering, or the budget would not bound it.
  gather CONSTANT TEXT := format(
    'WITH gathered AS MATERIALIZED (SELECT * FROM tickets_with_words($1, $8))
     SELECT ARRAY(SELECT id FROM gathered WHERE %s AND %s ORDER BY %s LIMIT $7), (SELECT count(*) FROM gathered) = $8',
    fits, behind, in_order);
  found UUID[];
  is_cut BOOLEAN;
BEGIN
  LOOP
    EXECUTE walk INTO found, is_cut USING query, statuses, assignee, after_time, after_rank, after_id, wanted, budget, tenant;
    EXIT WHEN cardinality(found) = wanted OR NOT is_cut;
    EXECUTE gather INTO found, is_cut USING query, statuses, assignee, after_time, after_rank, after_id, wanted, budget * 4;
    EXIT WHEN NOT is_cut;
    budget := budget * 8;
  END LOOP;
  RETURN found;
END
$$;
REVOKE EXECUTE ON FUNCTION searched_tickets(TSQUERY, TEXT[], UUID, TEXT, TIMESTAMPTZ, SMALLINT, UUID, BIGINT, BIGINT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION searched_tickets(TSQUERY, TEXT[], UUID, TEXT, TIMESTAMPTZ, SMALLINT, UUID, BIGINT, BIGINT) TO yata_application;
