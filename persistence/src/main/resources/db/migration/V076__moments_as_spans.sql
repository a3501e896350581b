-- What a moment leaves open is kept beside it, and read as the first and the last instant that may be meant.
alter table operation
  add column started_margin integer check (started_margin between 0 and 999),
  add column started_fold text check (started_fold in ('FIRST', 'SECOND')),
  add column ended_margin integer check (ended_margin between 0 and 999),
  add column ended_fold text check (ended_fold in ('FIRST', 'SECOND'));
alter table arrest
  add column arrested_margin integer check (arrested_margin between 0 and 999),
  add column arrested_fold text check (arrested_fold in ('FIRST', 'SECOND')),
  add column rnd_registered_margin integer check (rnd_registered_margin between 0 and 999),
  add column rnd_registered_fold text check (rnd_registered_fold in ('FIRST', 'SECOND')),
  add column handed_margin integer check (handed_margin between 0 and 999),
  add column handed_fold text check (handed_fold in ('FIRST', 'SECOND'));
alter table transfer
  add column handed_over_margin integer check (handed_over_margin between 0 and 999),
  add column handed_over_fold text check (handed_over_fold in ('FIRST', 'SECOND'));

-- An estimate at midnight without a margin is one of the day: then it may have had no time.
create function moment_unit(moment timestamptz, clock text, known text, margin integer) returns text
  language sql immutable parallel safe
  return case when known = 'ESTIMATED' and margin is null and (moment at time zone clock)::time = '00:00'
    then 'DAY' else known end;

-- The later of the two instants at which the clock showed that time, unless it is known which.
create function moment_later(moment timestamptz, clock text, fold text) returns timestamptz
  language sql immutable parallel safe
  return case when fold is null
      and (moment + interval '1 hour') at time zone clock = moment at time zone clock
    then moment + interval '1 hour' else moment end;

create function moment_first(moment timestamptz, clock text, known text, margin integer) returns timestamptz
  language sql immutable parallel safe
  return case when moment_unit(moment, clock, known, margin) = 'ESTIMATED'
    then moment - make_interval(mins => coalesce(margin, 60)) else moment end;

create function moment_last(moment timestamptz, clock text, known text, margin integer, fold text)
  returns timestamptz
  language sql immutable parallel safe
  return case moment_unit(moment, clock, known, margin)
    when 'EXACT' then moment_later(moment, clock, fold)
    when 'HOUR' then moment_later(moment, clock, fold) + interval '1 hour' - interval '1 second'
    when 'DAY' then ((moment at time zone clock)::date + 1)::timestamp at time zone clock - interval '1 second'
    when 'MONTH' then (date_trunc('month', moment at time zone clock) + interval '1 month') at time zone clock
      - interval '1 second'
    when 'ESTIMATED' then moment_later(moment, clock, fold) + make_interval(mins => coalesce(margin, 60)) end;

create view arrest_span as
  select submission_id,
    moment_first(arrested_at, arrested_zone, arrested_precision, arrested_margin) as arrested_first,
    moment_last(arrested_at, arrested_zone, arrested_precision, arrested_margin, arrested_fold) as arrested_last,
    moment_first(rnd_registered_at, rnd_registered_zone, rnd_registered_precision, rnd_registered_margin)
      as rnd_registered_first,
    moment_last(rnd_registered_at, rnd_registered_zone, rnd_registered_precision, rnd_registered_margin,
      rnd_registered_fold) as rnd_registered_last,
    moment_first(handed_at, handed_zone, handed_precision, handed_margin) as handed_first,
    moment_last(handed_at, handed_zone, handed_precision, handed_margin, handed_fold) as handed_last
  from arrest;
grant select on arrest_span to garante_app, garante_reader;

do $$
declare
  made text;
begin
  foreach made in array array[
    'moment_unit(timestamptz, text, text, integer)', 'moment_later(timestamptz, text, text)',
    'moment_first(timestamptz, text, text, integer)', 'moment_last(timestamptz, text, text, integer, text)']
  loop
    execute format('revoke execute on function %s from public', made);
    execute format('grant execute on function %s to garante_app, garante_reader', made);
  end loop;
end $$;
