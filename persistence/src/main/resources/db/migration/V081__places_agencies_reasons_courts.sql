-- Arrests and transfers in no state, several arresting agencies, a reason for each of two delays, and courts as agencies.
-- What was recorded before stays as it is: the new columns are null there, as its content says nothing of them.
alter table agency add column court text check (court in ('CIVIC', 'CONTROL', 'EXECUTION', 'ADOLESCENTS'));
alter table agency add constraint agency_court_kind check ((kind = 'COURT') = (court is not null));

insert into policy_threshold (code, hours, in_force_from) values ('RND_REGISTRATION', 1, '2000-01-01T00:00:00Z')
  on conflict do nothing;

alter table arrest
  add column place_where text check (place_where in ('STATE', 'AT_SEA', 'IN_AIR', 'ABROAD', 'UNKNOWN')),
  add column latitude text check (latitude ~ '^-?[0-9]{1,2}([.][0-9]{1,6})?$'),
  add column longitude text check (longitude ~ '^-?[0-9]{1,3}([.][0-9]{1,6})?$'),
  add column nearest_port text,
  add column place_country text check (place_country ~ '^[A-Z]{2}$'),
  add column order_issuer_agency text references agency,
  add column rnd_late_reason text,
  add column entry_late_reason text,
  alter column state_code drop not null;
create index arrest_order_issuer on arrest (order_issuer_agency);

-- a state and a municipality, or why there is none, are asked of what happened in a state
do $$
declare
  asked text;
begin
  select conname into strict asked from pg_constraint
  where conrelid = 'arrest'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%num_nonnulls(municipality_code, municipality_missing)%';
  execute format('alter table arrest drop constraint %I', asked);
end $$;
alter table arrest add constraint arrest_in_a_state check (
  case when coalesce(place_where, 'STATE') = 'STATE'
    then state_code is not null and num_nonnulls(municipality_code, municipality_missing) = 1
    else num_nonnulls(state_code, municipality_code, municipality_missing) = 0 end);

create table arrest_other_agency (
  submission_id uuid not null references arrest,
  ordinal integer not null,
  row_key text not null,
  agency_code text not null references agency,
  part text not null check (part in ('APPREHENDED', 'SUPPORT', 'ESCORT')),
  primary key (submission_id, ordinal),
  unique (submission_id, row_key)
);
create index arrest_other_agency_agency on arrest_other_agency (agency_code);
grant select, insert on arrest_other_agency to garante_app;
grant select on arrest_other_agency to garante_reader;

alter table transfer
  add column place_where text check (place_where in ('STATE', 'AT_SEA', 'IN_AIR', 'ABROAD', 'UNKNOWN')),
  add column latitude text check (latitude ~ '^-?[0-9]{1,2}([.][0-9]{1,6})?$'),
  add column longitude text check (longitude ~ '^-?[0-9]{1,3}([.][0-9]{1,6})?$'),
  add column nearest_port text,
  add column place_country text check (place_country ~ '^[A-Z]{2}$'),
  add column judge_agency text references agency;
create index transfer_judge on transfer (judge_agency);

-- Makes the function by which reports read a kind as it was known: every column of its table, whatever they are by now.
create function make_as_known(kind text, kind_table text) returns void
  language plpgsql
  as $make$
  declare
    named text := kind_table || '_as_known';
    typed text;
    read text;
  begin
    select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum),
      string_agg(format('c.%I', a.attname), ', ' order by a.attnum)
    into strict typed, read
    from pg_attribute a
    where a.attrelid = kind_table::regclass and a.attnum > 0 and not a.attisdropped and a.attname <> 'submission_id';
    execute format('drop function if exists %I(bigint)', named);
    execute format(
      $function$
        create function %I(known_at bigint)
          returns table (
            record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz, submission_id uuid,
            approved boolean, latest_status text, amendment_open boolean, %s)
          language sql stable
          as $$
            select k.record_id, k.folio, k.owner_agency, k.handling, k.recorded_at, k.submission_id, k.approved,
              k.latest_status, k.amendment_open, %s
            from record_as_known(%L, known_at) k
            join %I c on c.submission_id = k.submission_id
          $$
      $function$, named, typed, read, kind, kind_table);
    execute format('grant execute on function %I(bigint) to garante_app, garante_reader', named);
  end
  $make$;
revoke execute on function make_as_known(text, text) from public;

select make_as_known('ARR', 'arrest'), make_as_known('TRA', 'transfer');
