-- What lists read of each record, kept ready: a row for everybody ('*') and one for each agency in whose scope it is, so that a list is one
-- range of an index whoever asks. The database keeps it when a step is taken or a finding comes or goes; nobody else writes it. What it is
-- kept from is the view "listing": whoever doubts a row compares.

-- Kinds whose records an agency does not even know of until they are in force and in its scope.
create table shared_once_approved (
  kind text primary key check (kind ~ '^[A-Z]{3}$')
);
insert into shared_once_approved values ('NOT');

create table listed (
  record_id uuid not null references record,
  scope text not null,
  kind text not null,
  owner_agency text not null,
  recorded_at timestamptz not null,
  -- when it happened, as far as everybody in whose list it stands may know; else when it was recorded
  happened_at timestamptz not null,
  occurred_at timestamptz constraint listed_moment check (occurred_at between '1899-12-31Z' and '2200-01-02Z'),
  -- the day of it on the clock of its place
  occurred_day date,
  shown uuid not null references submission,
  status text not null,
  approved boolean not null,
  annulled boolean not null,
  annulment_open boolean not null,
  findings integer not null,
  primary key (record_id, scope)
);
create index listed_recorded on listed (scope, recorded_at, record_id);
create index listed_happened on listed (scope, happened_at, record_id);
create index listed_kind_recorded on listed (scope, kind, recorded_at, record_id);
create index listed_kind_happened on listed (scope, kind, happened_at, record_id);
create index listed_owner on listed (scope, owner_agency, recorded_at, record_id);
create index listed_occurred on listed (scope, occurred_at, record_id) where occurred_at is not null;
create index listed_kind_occurred on listed (scope, kind, occurred_at, record_id) where occurred_at is not null;
create index listed_status on listed (scope, status, recorded_at, record_id) where status <> 'APPROVED' and not annulled;
create index listed_annulled on listed (scope, recorded_at, record_id) where annulled;
create index listed_annulment_open on listed (scope, recorded_at, record_id) where annulment_open;
create index listed_changing on listed (scope, recorded_at, record_id) where approved and status = 'SUBMITTED' or annulment_open;
create index listed_flagged on listed (scope, recorded_at, record_id) where findings > 0;
create index listed_shown on listed (shown);

create view listing as
  select r.id as record_id, s.scope, r.kind, r.owner_agency, r.recorded_at,
    case when r.handling = 'NORMAL' then coalesce(c.occurred_at, r.recorded_at) else r.recorded_at end as happened_at, c.occurred_at,
    (c.occurred_at at time zone c.occurred_zone)::date as occurred_day,
    c.id as shown, l.status, r.in_force is not null as approved, r.annulled,
    exists (
      select from act a join act_form f on f.code = a.form
      where a.record_id = r.id and f.annuls and a.status in ('ENTERED', 'SIGNED')) as annulment_open,
    (select count(*) from live_finding f where f.submission_id = c.id and f.gone_at is null)::integer as findings
  from record r
  cross join lateral (
    select o.id, o.status from submission o where o.record_id = r.id order by o.number desc limit 1) l
  join submission c on c.id = coalesce(r.in_force, l.id)
  cross join lateral (
    select '*' as scope
    union select r.owner_agency
    union select a.agency from submission_scope a
    where a.submission_id = case
      when exists (select from shared_once_approved k where k.kind = r.kind) then r.in_force else c.id end) s;

create function list_record(of_record uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform from listed where record_id = of_record for update;
    delete from listed l
      where l.record_id = of_record
        and not exists (select from listing n where n.record_id = of_record and n.scope = l.scope);
    insert into listed select * from listing where record_id = of_record
    on conflict (record_id, scope) do update set
      happened_at = excluded.happened_at, occurred_at = excluded.occurred_at, occurred_day = excluded.occurred_day, shown = excluded.shown, status = excluded.status,
      approved = excluded.approved, annulled = excluded.annulled, annulment_open = excluded.annulment_open,
      findings = excluded.findings;
  end
  $$;

create function list_after_step() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    perform list_record(new.record_id);
    return null;
  end
  $$;
create constraint trigger step_is_listed after insert on transition
  deferrable initially deferred
  for each row execute function list_after_step();

create function list_findings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    update listed l set findings = n.findings
    from (
      select c.submission_id, count(f.id)::integer as findings
      from (select distinct submission_id from changed) c
      left join live_finding f on f.submission_id = c.submission_id and f.gone_at is null
      group by c.submission_id) n
    where l.shown = n.submission_id and l.findings <> n.findings;
    return null;
  end
  $$;
create trigger finding_comes after insert on live_finding
  referencing new table as changed for each statement execute function list_findings();
create trigger finding_goes after update on live_finding
  referencing new table as changed for each statement execute function list_findings();

-- The same at every position of the sealed ledger, kept with the leaves: what was known of a record from one step of it to the next.
create table listed_then (
  record_id uuid not null references record,
  scope text not null,
  from_position bigint not null,
  -- the position of the step that ended it; none while it is what is known
  until_position bigint check (until_position > from_position),
  kind text not null,
  owner_agency text not null,
  recorded_at timestamptz not null,
  happened_at timestamptz not null,
  occurred_at timestamptz constraint listed_then_moment check (occurred_at between '1899-12-31Z' and '2200-01-02Z'),
  occurred_day date,
  shown uuid not null references submission,
  latest uuid not null references submission,
  status text not null,
  approved boolean not null,
  annulled boolean not null,
  annulment_open boolean not null,
  primary key (record_id, scope, from_position)
);
create index listed_then_recorded on listed_then (scope, recorded_at, record_id);
create index listed_then_kind_recorded on listed_then (scope, kind, recorded_at, record_id);
create index listed_then_happened on listed_then (scope, happened_at, record_id);
create index listed_then_occurred on listed_then (scope, occurred_at, record_id) where occurred_at is not null;
create index listed_then_shown on listed_then (shown);

-- What the steps sealed until a position tell of a record; nothing if none of its submissions was sealed by then.
create function listing_at(of_record uuid, known_at bigint)
  returns table (
    record_id uuid, scope text, kind text, owner_agency text, recorded_at timestamptz, happened_at timestamptz,
    occurred_at timestamptz, occurred_day date, shown uuid, latest uuid, status text, approved boolean, annulled boolean, annulment_open boolean)
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select r.id, s.scope, r.kind, r.owner_agency, r.recorded_at,
      case when r.handling = 'NORMAL' then coalesce(c.occurred_at, r.recorded_at) else r.recorded_at end,
      c.occurred_at, (c.occurred_at at time zone c.occurred_zone)::date,
      c.id, k.latest, k.status, k.in_force is not null, k.annulled, k.annulment_open
    from record r
    cross join lateral (
      select
        (array_agg(t.submission_id order by o.number desc) filter (where t.to_state = 'SUBMITTED'))[1] as latest,
        (array_agg(t.submission_id order by o.number desc) filter (where t.to_state = 'APPROVED'))[1] as in_force,
        (array_agg(t.to_state order by o.number desc, t.to_state = 'SUBMITTED')
          filter (where t.submission_id is not null))[1] as status,
        coalesce(bool_or(f.annuls and t.to_state = 'CONFIRMED'), false) as annulled,
        coalesce((array_agg(t.to_state order by t.at desc, t.from_state desc nulls last)
          filter (where f.annuls))[1] in ('ENTERED', 'SIGNED'), false) as annulment_open
      from transition t
      join ledger_leaf v on v.entry_id = t.entry_id and v.position <= known_at
      left join submission o on o.id = t.submission_id
      left join act a on a.id = t.act_id
      left join act_form f on f.code = a.form
      where t.record_id = of_record) k
    join submission c on c.id = coalesce(k.in_force, k.latest) and k.latest is not null
    cross join lateral (
      select '*' as scope
      union select r.owner_agency
      union select a.agency from submission_scope a
      where a.submission_id = case
        when exists (select from shared_once_approved n where n.kind = r.kind) then k.in_force else c.id end) s
    where r.id = of_record
  $$;

create function list_sealed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    -- Where positions are given anew, what stood there stands no longer.
    delete from listed_then l
    using sealed n join transition t on t.entry_id = n.entry_id
    where l.record_id = t.record_id and l.from_position >= n.position;
    update listed_then l set until_position = s.position
    from (
      select t.record_id, min(n.position) as position
      from sealed n join transition t on t.entry_id = n.entry_id group by t.record_id) s
    where l.record_id = s.record_id and (l.until_position is null or l.until_position > s.position);
    insert into listed_then
    select l.record_id, l.scope, s.position, s.until, l.kind, l.owner_agency, l.recorded_at, l.happened_at, l.occurred_at, l.occurred_day,
      l.shown, l.latest, l.status, l.approved, l.annulled, l.annulment_open
    from (
      select t.record_id, n.position, lead(n.position) over (partition by t.record_id order by n.position) as until
      from sealed n join transition t on t.entry_id = n.entry_id) s
    cross join lateral listing_at(s.record_id, s.position) l;
    return null;
  end
  $$;
create trigger steps_are_listed_as_sealed after insert on ledger_leaf
  referencing new table as sealed for each statement execute function list_sealed();

revoke all on function list_record(uuid), list_after_step(), list_findings(), list_sealed(), listing_at(uuid, bigint) from public;

-- What is in the register already.
insert into listed select * from listing;
insert into listed_then
select l.record_id, l.scope, s.position, s.until, l.kind, l.owner_agency, l.recorded_at, l.happened_at, l.occurred_at, l.occurred_day,
  l.shown, l.latest, l.status, l.approved, l.annulled, l.annulment_open
from (
  select t.record_id, n.position, lead(n.position) over (partition by t.record_id order by n.position) as until
  from ledger_leaf n join transition t on t.entry_id = n.entry_id) s
cross join lateral listing_at(s.record_id, s.position) l;

grant select on listed, listed_then, shared_once_approved to garante_app;
grant select on listed, listed_then to garante_reader;

-- Part of a folio, wherever in it.
create index record_folio_part on record using gin (folio gin_trgm_ops);

-- The state of every record of a kind, now or at a position: what is kept of it.
create or replace function record_as_known(of_kind text, known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz,
    submission_id uuid, approved boolean, latest_status text, amendment_open boolean)
  language sql stable
  as $$
    select r.id, r.folio, r.owner_agency, r.handling, r.recorded_at, l.shown, l.approved, l.status, l.approved and l.status = 'SUBMITTED'
    from listed l
    join record r on r.id = l.record_id
    where known_at is null and l.scope = '*' and l.kind = of_kind and not l.annulled
    union all
    select r.id, r.folio, r.owner_agency, r.handling, r.recorded_at, l.shown, l.approved, l.status, l.approved and l.status = 'SUBMITTED'
    from listed_then l
    join record r on r.id = l.record_id
    where l.scope = '*' and l.kind = of_kind and not l.annulled
      and l.from_position <= known_at and (l.until_position is null or l.until_position > known_at)
  $$;
