-- On whose behalf the statements of a transaction run, said in one go, and whether whoever is behind them still may: a server remembers who its
-- callers are, and this is where the ones it must not serve any more are turned away. Nobody is behind what the system does itself, and news
-- about who belongs where (the directory) is not anybody's request.
CREATE FUNCTION enter_tenant(owner UUID, organization UUID, is_directory BOOLEAN, actor UUID, request_id TEXT) RETURNS VOID
  LANGUAGE plpgsql AS $$
DECLARE
  ignored TEXT;
  subject TEXT;
BEGIN
  -- All of them, each time: what an earlier statement of the same transaction set must not stay.
  ignored := set_config('yata.owner_id', coalesce(owner::TEXT, ''), TRUE);
  ignored := set_config('yata.organization_id', coalesce(organization::TEXT, ''), TRUE);
  ignored := set_config('yata.directory', CASE WHEN is_directory THEN 'on' ELSE '' END, TRUE);
  ignored := set_config('yata.actor_id', coalesce(actor::TEXT, ''), TRUE);
  ignored := set_config('yata.request_id', coalesce(request_id, ''), TRUE);
  IF actor IS NULL OR is_directory THEN
    RETURN;
  END IF;
  SELECT person.clerk_id INTO subject FROM users person WHERE person.id = actor AND person.deleted_at IS NULL;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the caller is deleted' USING ERRCODE = 'YT001';
  END IF;
  IF organization IS NULL THEN
    RETURN;
  END IF;
  -- Apart from the question before: planned for those without an organization this is so cheap that it would be planned anew each time.
  IF NOT EXISTS (
    SELECT FROM memberships membership JOIN organizations o ON o.id = membership.organization_id
    WHERE membership.organization_id = organization AND membership.user_clerk_id = subject AND membership.deleted_at IS NULL
      AND o.deleted_at IS NULL
  ) THEN
    RAISE EXCEPTION 'the caller does not belong to the organization' USING ERRCODE = 'YT002';
  END IF;
END
$$;
