-- Reports read the spans of a million moments. Timestamptz plus interval depends on the session's clock, so that PostgreSQL ran these as calls, 30 µs each;
-- reckoned on the clock of UTC they are expressions, which it takes into the statement.
create or replace function moment_later(moment timestamptz, clock text, fold text) returns timestamptz
  language sql immutable parallel safe
  return case when fold is null
      and ((moment at time zone 'UTC' + interval '1 hour') at time zone 'UTC') at time zone clock = moment at time zone clock
    then (moment at time zone 'UTC' + interval '1 hour') at time zone 'UTC' else moment end;

create or replace function moment_first(moment timestamptz, clock text, known text, margin integer) returns timestamptz
  language sql immutable parallel safe
  return case when moment_unit(moment, clock, known, margin) = 'ESTIMATED'
    then (moment at time zone 'UTC' - make_interval(mins => coalesce(margin, 60))) at time zone 'UTC' else moment end;

create or replace function moment_last(moment timestamptz, clock text, known text, margin integer, fold text)
  returns timestamptz
  language sql immutable parallel safe
  return case moment_unit(moment, clock, known, margin)
    when 'EXACT' then moment_later(moment, clock, fold)
    when 'HOUR' then (moment_later(moment, clock, fold) at time zone 'UTC' + interval '59 minutes 59 seconds') at time zone 'UTC'
    when 'DAY' then (((moment at time zone clock)::date + 1)::timestamp at time zone clock at time zone 'UTC' - interval '1 second')
      at time zone 'UTC'
    when 'MONTH' then ((date_trunc('month', moment at time zone clock) + interval '1 month') at time zone clock at time zone 'UTC'
      - interval '1 second') at time zone 'UTC'
    when 'ESTIMATED' then (moment_later(moment, clock, fold) at time zone 'UTC' + make_interval(mins => coalesce(margin, 60)))
      at time zone 'UTC' end;

create or replace function certainly_later(
    start_first timestamptz, start_last timestamptz, stop_first timestamptz, stop_last timestamptz, hours integer)
  returns boolean
  language sql immutable parallel safe
  return case
    when stop_first - start_last > make_interval(hours => hours) then true
    when stop_last - start_first <= make_interval(hours => hours) then false end;

-- Whom an arrested person was handed to is read once with the arrest, and not asked for again by each number of a report.
drop function is_of_national_register(text, timestamptz, text, text, text);
create function is_of_national_register(
    basis text, last_at timestamptz, in_zone text, organised_crime text, to_federal_prosecution boolean)
  returns boolean
  language sql immutable parallel safe
  return coalesce(basis not in ('MIGRATION', 'EXTRADITION_DETENTION'), true)
    and (last_at at time zone in_zone)::date >= case
      when basis = 'ADMINISTRATIVE' then date '2021-04-01'
      when organised_crime = 'YES' or to_federal_prosecution then date '2019-11-23'
      else date '2020-04-01' end;
revoke all on function is_of_national_register(text, timestamptz, text, text, boolean) from public;
grant execute on function is_of_national_register(text, timestamptz, text, text, boolean) to garante_app, garante_reader;
