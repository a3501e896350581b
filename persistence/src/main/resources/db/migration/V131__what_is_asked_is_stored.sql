-- Whatever is asked is stored: why there is no answer, also where no column kept it, and whose person was taken over.
alter table transfer rename column act_missing to act_number_missing;
alter table transfer rename column judge_missing to judge_court_missing;
alter table oversight_note_concern rename column concerned_id to concern_id;

alter table operation
  add column ended_missing text check (ended_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column states_missing text check (states_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column commander_missing text check (commander_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column legal_framework_missing text check (legal_framework_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE'));
alter table arrest
  add column latitude_missing text check (latitude_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column longitude_missing text check (longitude_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column nearest_port_missing text check (nearest_port_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column place_country_missing text check (place_country_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column flagrancia_missing text check (flagrancia_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column order_number_missing text check (order_number_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column order_authority_missing text check (order_authority_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column order_issuer_missing text check (order_issuer_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column order_date_missing text check (order_date_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column injuries_missing text check (injuries_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column birth_date_missing text check (birth_date_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column offences_missing text check (offences_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column rnd_number_missing text check (rnd_number_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column rnd_registered_missing text check (rnd_registered_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column handed_missing text check (handed_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE'));
alter table transfer
  add column person_taken_from uuid references record,
  add column birth_date_missing text check (birth_date_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column act_date_missing text check (act_date_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column act_authority_missing text check (act_authority_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column judge_order_missing text check (judge_order_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column latitude_missing text check (latitude_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column longitude_missing text check (longitude_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column nearest_port_missing text check (nearest_port_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column place_country_missing text check (place_country_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  add column destination_authority_missing text check (destination_authority_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE'));
create index transfer_person_taken_from on transfer (person_taken_from);

-- what was submitted before said so in its content; a content that is none any more is left to whoever verifies
do $$
declare
  asked record;
begin
  for asked in
    select * from (values
      ('operation', 'ended_missing', 'facts', 'end'),
      ('operation', 'states_missing', 'facts', 'states'),
      ('operation', 'commander_missing', 'officers', 'commander'),
      ('operation', 'legal_framework_missing', 'facts', 'legalFramework'),
      ('arrest', 'latitude_missing', 'facts', 'place.latitude'),
      ('arrest', 'longitude_missing', 'facts', 'place.longitude'),
      ('arrest', 'nearest_port_missing', 'facts', 'place.nearestPort'),
      ('arrest', 'place_country_missing', 'facts', 'place.country'),
      ('arrest', 'flagrancia_missing', 'facts', 'flagrancia'),
      ('arrest', 'order_number_missing', 'facts', 'order.number'),
      ('arrest', 'order_authority_missing', 'facts', 'order.authority'),
      ('arrest', 'order_issuer_missing', 'facts', 'order.issuer'),
      ('arrest', 'order_date_missing', 'facts', 'order.date'),
      ('arrest', 'injuries_missing', 'health', 'injuries'),
      ('arrest', 'birth_date_missing', 'identity', 'person.birthDate'),
      ('arrest', 'offences_missing', 'facts', 'offences'),
      ('arrest', 'rnd_number_missing', 'facts', 'rndNumber'),
      ('arrest', 'rnd_registered_missing', 'facts', 'rndRegisteredAt'),
      ('arrest', 'handed_missing', 'facts', 'handedAt'),
      ('transfer', 'birth_date_missing', 'identity', 'person.birthDate'),
      ('transfer', 'act_date_missing', 'facts', 'act.date'),
      ('transfer', 'act_authority_missing', 'facts', 'act.authority'),
      ('transfer', 'judge_order_missing', 'facts', 'judge.order'),
      ('transfer', 'latitude_missing', 'facts', 'place.latitude'),
      ('transfer', 'longitude_missing', 'facts', 'place.longitude'),
      ('transfer', 'nearest_port_missing', 'facts', 'place.nearestPort'),
      ('transfer', 'place_country_missing', 'facts', 'place.country'),
      ('transfer', 'destination_authority_missing', 'facts', 'destinationAuthority')
    ) as said(kept_in, name, member, path)
  loop
    execute format($update$
      update %1$I t set %2$I = given.answers -> 'missing' ->> %4$L
      from (select s.id, s.content::jsonb -> %3$L as answers from submission s where s.content is json object) given
      where given.id = t.submission_id and given.answers -> 'missing' ? %4$L
        and case jsonb_typeof(given.answers #> string_to_array(%4$L, '.'))
          when 'object' then given.answers #> string_to_array(%4$L, '.') ->> 'date' -- a moment without one is none
          else given.answers #>> string_to_array(%4$L, '.') end is null
    $update$, asked.kept_in, asked.name, asked.member, asked.path);
  end loop;
  update transfer t set person_taken_from = (s.content::jsonb -> 'identity' ->> 'personTakenFrom')::uuid
  from submission s
  where s.id = t.submission_id and s.content is json object and s.content::jsonb -> 'identity' ? 'personTakenFrom';
end $$;
