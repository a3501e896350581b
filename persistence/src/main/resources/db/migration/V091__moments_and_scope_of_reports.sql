-- What reports ask of moments and arrests: whether one was certainly later than another, and whether the national register had to hold an
-- arrest. Reports count only what is certain by both ends.
-- Null where the intervals leave it open.
create function certainly_later(
    start_first timestamptz, start_last timestamptz, stop_first timestamptz, stop_last timestamptz, hours integer)
  returns boolean
  language sql immutable
  as $$
    select case
      when stop_first > start_last + make_interval(hours => hours) then true
      when stop_last <= start_first + make_interval(hours => hours) then false end
  $$;

-- Arrests the national register holds (LNRD 2-IV): not those for migration (transitory 8) nor for extradition, which are not named, nor
-- those certainly made before it began for offences of that order (transitory 6). Handed to a federal prosecutor, or for organised
-- crime, an offence is federal.
create function is_of_national_register(
    basis text, last_at timestamptz, in_zone text, organised_crime text, handed_to text)
  returns boolean
  language sql stable
  as $$
    select coalesce(basis not in ('MIGRATION', 'EXTRADITION_DETENTION'), true)
      and (last_at at time zone in_zone)::date >= case
        when basis = 'ADMINISTRATIVE' then date '2021-04-01'
        when organised_crime = 'YES' or exists (
          select from agency a
          where a.code = handed_to and a.kind = 'PROSECUTION' and a.government_order = 'FEDERAL') then date '2019-11-23'
        else date '2020-04-01' end
  $$;

insert into policy_threshold (code, hours, in_force_from) values ('RND_REGISTRATION', 1, '2000-01-01T00:00:00Z')
on conflict do nothing;

do $$
declare
  made text;
begin
  foreach made in array array[
    'certainly_later(timestamptz, timestamptz, timestamptz, timestamptz, integer)',
    'is_of_national_register(text, timestamptz, text, text, text)']
  loop
    execute format('revoke execute on function %s from public', made);
    execute format('grant execute on function %s to garante_app, garante_reader', made);
  end loop;
end $$;
