-- Persons, accounts, grants, stand-ins, agencies and limits decide whose signature counts. Each change of their rows is kept here as what the
-- row became, and belongs to the entry that tells of it (docs/ledger-format.md, "Administration"): nothing of it changes without one.
create table administration_change (
  id bigint generated always as identity primary key,
  relation text not null,
  key text not null,
  revision integer not null check (revision > 0),
  -- null: the row is gone
  image jsonb,
  changed_in xid8 not null default pg_current_xact_id(),
  -- of whoever owns the database, and meant to stand
  by_operator boolean not null default false,
  entry_id uuid references ledger_entry,
  unique (relation, key, revision)
);
create index administration_change_not_entered on administration_change (id) where entry_id is null;

-- What the operator lets stand is entered as such; a draft's discarding was there already.
alter table ledger_entry drop constraint entry_can_be_sealed;
alter table ledger_entry add constraint entry_can_be_sealed check (
  at >= '2000-01-01T00:00:00Z' and at < '10000-01-01T00:00:00Z'
  and array_position(subjects, null) is null
  and action in (
    'SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'ANNUL_PROPOSE', 'ANNUL_SECOND', 'ANNUL_COMPLETE', 'ANNUL_REFUSE', 'SIGN_IN',
    'SIGN_IN_FAILED', 'SIGN_OUT', 'REFUSED', 'OPEN', 'OPEN_HISTORY', 'UNMASK', 'LIST', 'SEARCH', 'SAMPLE', 'REPORT', 'EXPORT_START',
    'EXPORT_END', 'ACCOUNT_CREATE', 'ACCOUNT_CHANGE', 'ACCOUNT_DISABLE', 'GRANT_PROPOSE', 'GRANT_CONFIRM', 'GRANT_REFUSE',
    'CATALOGUE_CHANGE', 'ACCESS_ALERT', 'ACCESS_ALERT_CLOSE', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE', 'DISCARD', 'OPERATOR_CHANGE'));

-- A point in time as the ledger writes it; what it cannot write is the last there is.
create function ledger_time(at timestamptz) returns text
  language sql immutable parallel safe
  return case when at < '9999-12-31Z' and isfinite(at) then to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
    when at is not null then '9999-12-31T23:59:59.999999Z' end;

-- What is bound of a row. A person's number and name are a leaf of their own; passwords, links' tokens and the last sign-in are never in it.
create function image(one staff_member) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('id', one.id);

create function image(one account) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('id', one.id, 'username', one.username, 'staff_id', one.staff_id, 'agency', one.agency, 'role', one.role,
    'status', one.status, 'created_at', ledger_time(one.created_at));

create function image(one account_grant) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('id', one.id, 'kind', one.kind, 'account_id', one.account_id, 'staff_id', one.staff_id, 'role', one.role,
    'agency', one.agency, 'link_id', one.link_id, 'state', one.state, 'given_by', one.given_by, 'given_at', ledger_time(one.given_at),
    'decided_by', one.decided_by, 'decided_at', ledger_time(one.decided_at));

create function image(one stand_in) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('account_id', one.account_id, 'agency', one.agency, 'grant_id', one.grant_id);

create function image(one agency) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('code', one.code, 'name_es', one.name_es, 'name_en', one.name_en, 'country', one.country,
    'government_order', one.government_order, 'kind', one.kind, 'home_state', one.home_state, 'court', one.court,
    'active_from', to_char(one.active_from, 'YYYY-MM-DD'), 'active_to', to_char(one.active_to, 'YYYY-MM-DD'), 'note', one.note);

create function image(one policy_threshold) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('code', one.code, 'hours', one.hours, 'in_force_from', ledger_time(one.in_force_from));

create function image(one use_threshold) returns jsonb
  language sql immutable parallel safe
  return jsonb_build_object('rule', one.rule, 'alert_above', one.alert_above, 'lock_above', one.lock_above,
    'in_force_from', ledger_time(one.in_force_from));

-- Every row that entries bind, as it is now.
create view administration_row as
  select 'staff_member' as relation, s.id::text as key, image(s) as image, jsonb_build_object('name', s.name, 'number', s.staff_number) as person
  from staff_member s
  union all select 'account', a.id::text, image(a), null from account a
  union all select 'account_grant', g.id::text, image(g), null from account_grant g
  union all select 'stand_in', i.account_id || ' ' || i.agency, image(i), null from stand_in i
  union all select 'agency', y.code, image(y), null from agency y
  union all select 'policy_threshold', p.code || ' ' || ledger_time(p.in_force_from), image(p), null from policy_threshold p
  union all select 'use_threshold', u.rule || ' ' || ledger_time(u.in_force_from), image(u), null from use_threshold u;

-- Keeps what a row became. The arguments name what makes its key.
create function keep_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    before jsonb;
    after jsonb;
    old_key text;
    new_key text;
    named text;
  begin
    if tg_op <> 'INSERT' then
      before := image(old);
    end if;
    if tg_op <> 'DELETE' then
      after := image(new);
    end if;
    if before is not distinct from after then
      return null;
    end if;
    foreach named in array tg_argv loop
      old_key := concat_ws(' ', old_key, before ->> named);
      new_key := concat_ws(' ', new_key, after ->> named);
    end loop;
    insert into administration_change (relation, key, revision, image)
    select tg_table_name, changed.key, 1 + coalesce(
        (select max(c.revision) from administration_change c where c.relation = tg_table_name and c.key = changed.key), 0), changed.image
    from (values (1, old_key, null, before is not null and old_key is distinct from new_key), (2, new_key, after, after is not null))
      changed (ordinal, key, image, is_so)
    where changed.is_so
    order by changed.ordinal;
    return null;
  end
  $$;

create trigger change_is_kept after insert or update or delete on staff_member for each row execute function keep_change('id');
create trigger change_is_kept after insert or update or delete on account for each row execute function keep_change('id');
create trigger change_is_kept after insert or update or delete on account_grant for each row execute function keep_change('id');
create trigger change_is_kept after insert or update or delete on stand_in for each row execute function keep_change('account_id', 'agency');
create trigger change_is_kept after insert or update or delete on agency for each row execute function keep_change('code');
create trigger change_is_kept after insert or update or delete on policy_threshold
  for each row execute function keep_change('code', 'in_force_from');
create trigger change_is_kept after insert or update or delete on use_threshold
  for each row execute function keep_change('rule', 'in_force_from');

-- What this transaction changed and has not entered; of the operator, what anybody's entry may take in.
create function changes_to_enter(of_operator boolean) returns setof administration_change
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select * from administration_change
    where entry_id is null and by_operator = of_operator and (of_operator or changed_in = pg_current_xact_id_if_assigned())
    order by id
    for update
  $$;

-- The leaves that an entry binds them by: the rows, and each new person apart.
create function leaves_to_enter(of_operator boolean) returns table (leaf text, value text)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with changed as materialized (select * from changes_to_enter(of_operator))
    select 'rows', jsonb_agg(
      jsonb_build_object('table', c.relation, 'key', c.key, 'revision', c.revision, 'row', c.image) order by c.id)::text
    from changed c having count(*) > 0
    union all
    select 'person/' || r.key, r.person::text from administration_row r
    where r.person is not null and (r.relation, r.key) in (select c.relation, c.key from changed c)
  $$;

-- An entry tells of all that its transaction changed until then, and of nothing else.
create function bind_changes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    entry ledger_entry;
    of_operator boolean;
  begin
    select * into strict entry from ledger_entry where id = new.entry_id;
    of_operator := entry.action = 'OPERATOR_CHANGE';
    if not exists (select from leaves_to_enter(of_operator) l where l.leaf = 'rows' and l.value::jsonb = new.value::jsonb) then
      raise exception 'the entry tells of other rows than were changed' using errcode = 'check_violation';
    end if;
    if not is_owner(tg_relid) and not of_operator and entry.role is distinct from 'ADMIN' and exists (
        select from changes_to_enter(false) where relation in ('agency', 'policy_threshold', 'use_threshold')) then
      raise exception 'catalogues are for administrators to change' using errcode = 'check_violation';
    end if;
    update administration_change set entry_id = new.entry_id where id in (select id from changes_to_enter(of_operator));
    return new;
  end
  $$;
create trigger changes_are_bound before insert on ledger_opening
  for each row when (new.leaf = 'rows') execute function bind_changes();

-- Whoever owns the tables is not asked: what they change without an entry, whoever verifies finds.
create function require_entry_of_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not is_owner(tg_relid) and exists (
        select from administration_change c
        where c.id = new.id and (c.entry_id is null or c.relation = 'staff_member' and not exists (
          select from ledger_opening o join administration_row r on r.relation = c.relation and r.key = c.key
          where o.entry_id = c.entry_id and o.leaf = 'person/' || c.key and o.value::jsonb = r.person))) then
      raise exception '% % was changed without an entry', new.relation, new.key using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
create constraint trigger change_is_entered after insert on administration_change
  deferrable initially deferred for each row execute function require_entry_of_change();

-- For migrations and for whoever owns the database: what this transaction changed in catalogues and limits is meant, and is entered as the
-- operator's with the next change of administration or export.
create function let_stand() returns void
  language sql set search_path = pg_catalog, public, pg_temp
  as $$
    update administration_change set by_operator = true
    where entry_id is null and changed_in = pg_current_xact_id_if_assigned()
      and relation in ('agency', 'policy_threshold', 'use_threshold')
  $$;
revoke all on function let_stand() from public;

-- Catalogues and limits came with the migrations.
insert into administration_change (relation, key, revision, image, by_operator)
select relation, key, 1, image, true from administration_row
where relation in ('agency', 'policy_threshold', 'use_threshold')
order by relation, key;

revoke insert on policy_threshold from garante_app;
revoke all on function changes_to_enter(boolean), leaves_to_enter(boolean), keep_change(), bind_changes(), require_entry_of_change() from public;
grant execute on function leaves_to_enter(boolean) to garante_app;
grant select on administration_row to garante_reader;
