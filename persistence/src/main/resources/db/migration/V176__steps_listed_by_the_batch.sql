-- What a batch of the sealer tells lists is made for all its steps at once, and what goes with a batch is looked up row by row, never found by
-- reading whole tables beside it: a batch costs the same however much is sealed.

-- What the steps sealed until a position tell of a record, for many records, each with its position; nothing of one of which no submission
-- was sealed by then.
create function listings_at(of_records uuid[], known_at bigint[])
  returns table (
    record_id uuid, known_at bigint, scope text, kind text, owner_agency text, recorded_at timestamptz, happened_at timestamptz,
    occurred_at timestamptz, occurred_day date, shown uuid, latest uuid, status text, approved boolean, annulled boolean, annulment_open boolean)
  language sql stable
  set search_path = pg_catalog, public, pg_temp set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off set jit = off
  as $$
    select r.id, k.at, s.scope, r.kind, r.owner_agency, r.recorded_at,
      case when r.handling = 'NORMAL' then coalesce(c.occurred_at, r.recorded_at) else r.recorded_at end,
      c.occurred_at, (c.occurred_at at time zone c.occurred_zone)::date,
      c.id, k.latest, k.status, k.in_force is not null, k.annulled, k.annulment_open
    from (
      select a.record_id, a.at,
        (array_agg(t.submission_id order by o.number desc) filter (where t.to_state = 'SUBMITTED'))[1] as latest,
        (array_agg(t.submission_id order by o.number desc) filter (where t.to_state = 'APPROVED'))[1] as in_force,
        (array_agg(t.to_state order by o.number desc, t.to_state = 'SUBMITTED')
          filter (where t.submission_id is not null))[1] as status,
        coalesce(bool_or(f.annuls and t.to_state = 'CONFIRMED'), false) as annulled,
        coalesce((array_agg(t.to_state order by t.at desc, t.from_state desc nulls last)
          filter (where f.annuls))[1] in ('ENTERED', 'SIGNED'), false) as annulment_open
      from unnest($1, $2) as a(record_id, at)
      join transition t on t.record_id = a.record_id
      join ledger_leaf v on v.entry_id = t.entry_id and v.position <= a.at
      left join submission o on o.id = t.submission_id
      left join act c on c.id = t.act_id
      left join act_form f on f.code = c.form
      group by a.record_id, a.at) k
    join record r on r.id = k.record_id
    join submission c on c.id = coalesce(k.in_force, k.latest) and k.latest is not null
    cross join lateral (
      select '*' as scope
      union select r.owner_agency
      union select a.agency from submission_scope a
      where a.submission_id = case
        when exists (select from shared_once_approved n where n.kind = r.kind) then k.in_force else c.id end) s
  $$;

create or replace function listing_at(of_record uuid, known_at bigint)
  returns table (
    record_id uuid, scope text, kind text, owner_agency text, recorded_at timestamptz, happened_at timestamptz,
    occurred_at timestamptz, occurred_day date, shown uuid, latest uuid, status text, approved boolean, annulled boolean, annulment_open boolean)
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select l.record_id, l.scope, l.kind, l.owner_agency, l.recorded_at, l.happened_at, l.occurred_at, l.occurred_day, l.shown, l.latest,
      l.status, l.approved, l.annulled, l.annulment_open
    from listings_at(array[$1], array[$2]) l
  $$;

create or replace function list_sealed() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp set enable_hashjoin = off set enable_mergejoin = off
  as $$
  declare
    records uuid[];
    positions bigint[];
  begin
    select array_agg(t.record_id), array_agg(n.position) into records, positions
    from sealed n join transition t on t.entry_id = n.entry_id;
    if records is null then
      return null;
    end if;
    -- Where positions are given anew, what stood there stands no longer.
    delete from listed_then l
    using unnest(records, positions) as s(record_id, position)
    where l.record_id = s.record_id and l.from_position >= s.position;
    update listed_then l set until_position = s.position
    from (
      select n.record_id, min(n.position) as position from unnest(records, positions) as n(record_id, position) group by n.record_id) s
    where l.record_id = s.record_id and (l.until_position is null or l.until_position > s.position);
    insert into listed_then
    select l.record_id, l.scope, l.known_at,
      first_value(l.known_at) over (partition by l.record_id order by l.known_at groups between 1 following and 1 following),
      l.kind, l.owner_agency, l.recorded_at, l.happened_at, l.occurred_at, l.occurred_day, l.shown, l.latest, l.status, l.approved, l.annulled, l.annulment_open
    from listings_at(records, positions) l
    order by l.scope, l.recorded_at;
    return null;
  end
  $$;

-- It is made from these very rows, which nobody deletes: to look each up again, three times for each row, was much of sealing.
alter table listed_then drop constraint listed_then_record_id_fkey;
alter table listed_then drop constraint listed_then_shown_fkey;
alter table listed_then drop constraint listed_then_latest_fkey;

alter function tell_latest_time() set enable_hashjoin = off;
alter function tell_latest_time() set enable_mergejoin = off;

revoke all on function listings_at(uuid[], bigint[]) from public;
