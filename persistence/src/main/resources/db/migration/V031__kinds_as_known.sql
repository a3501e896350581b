-- What reports read: each kind as it was known at a position of the ledger, null for everything committed.
-- One row per record ever submitted and not annulled: the columns of the submission in force, else of the latest one.

create function operation_as_known(known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz, submission_id uuid,
    approved boolean, latest_status text, amendment_open boolean,
    name text, aliases text[], status text, started_at timestamptz, started_zone text, started_precision text,
    started_missing text, ended_at timestamptz, ended_zone text, ended_precision text, nationwide text,
    agencies_missing text, commander text, legal_framework text[], objectives text, parent_id uuid)
  language sql stable
  as $$
    select k.record_id, k.folio, k.owner_agency, k.handling, k.recorded_at, k.submission_id, k.approved,
      k.latest_status, k.amendment_open,
      c.name, c.aliases, c.status, c.started_at, c.started_zone, c.started_precision, c.started_missing, c.ended_at,
      c.ended_zone, c.ended_precision, c.nationwide, c.agencies_missing, c.commander, c.legal_framework, c.objectives,
      c.parent_id
    from record_as_known('OPE', known_at) k
    join operation c on c.submission_id = k.submission_id
  $$;

create function arrest_as_known(known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz, submission_id uuid,
    approved boolean, latest_status text, amendment_open boolean,
    arrested_at timestamptz, arrested_zone text, arrested_precision text, state_code text, municipality_code text,
    municipality_missing text, locality text, operation_id uuid, basis text, basis_missing text, flagrancia text,
    order_number text, order_authority text, order_issuer text, order_date date, motives text, motives_missing text,
    arresting_agency text, officers_missing text, force_used text, force_used_missing text, visible_injuries text,
    visible_injuries_missing text, injuries text, person_id uuid, given_names text, given_names_missing text,
    surnames text, surnames_missing text, aliases text[], age integer, age_missing text, birth_date date,
    age_method text, sex text, sex_missing text, nationalities text[], nationalities_missing text, languages text[],
    languages_missing text, indigenous_people text, indigenous_people_missing text, disability text,
    disability_missing text, trusted_person text, trusted_person_missing text, offences text[], organised_crime text,
    organised_crime_missing text, role_tier text, role_assessed_by text, role_basis text, rnd_number text,
    rnd_registered_at timestamptz, rnd_registered_zone text, rnd_registered_precision text, late_reason text,
    handed_to text, handed_to_missing text, handed_at timestamptz, handed_zone text, handed_precision text)
  language sql stable
  as $$
    select k.record_id, k.folio, k.owner_agency, k.handling, k.recorded_at, k.submission_id, k.approved,
      k.latest_status, k.amendment_open,
      c.arrested_at, c.arrested_zone, c.arrested_precision, c.state_code, c.municipality_code, c.municipality_missing,
      c.locality, c.operation_id, c.basis, c.basis_missing, c.flagrancia, c.order_number, c.order_authority,
      c.order_issuer, c.order_date, c.motives, c.motives_missing, c.arresting_agency, c.officers_missing,
      c.force_used, c.force_used_missing, c.visible_injuries, c.visible_injuries_missing, c.injuries, c.person_id,
      c.given_names, c.given_names_missing, c.surnames, c.surnames_missing, c.aliases, c.age, c.age_missing,
      c.birth_date, c.age_method, c.sex, c.sex_missing, c.nationalities, c.nationalities_missing, c.languages,
      c.languages_missing, c.indigenous_people, c.indigenous_people_missing, c.disability, c.disability_missing,
      c.trusted_person, c.trusted_person_missing, c.offences, c.organised_crime, c.organised_crime_missing,
      c.role_tier, c.role_assessed_by, c.role_basis, c.rnd_number, c.rnd_registered_at, c.rnd_registered_zone,
      c.rnd_registered_precision, c.late_reason, c.handed_to, c.handed_to_missing, c.handed_at, c.handed_zone,
      c.handed_precision
    from record_as_known('ARR', known_at) k
    join arrest c on c.submission_id = k.submission_id
  $$;

create function transfer_as_known(known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz, submission_id uuid,
    approved boolean, latest_status text, amendment_open boolean,
    type text, state text, arrest_id uuid, operation_id uuid, batch text, person_id uuid, given_names text,
    given_names_missing text, surnames text, surnames_missing text, aliases text[], age integer, age_missing text,
    birth_date date, age_method text, sex text, sex_missing text, nationalities text[], nationalities_missing text,
    legal_articles_missing text, ordering_authority text, ordering_authority_missing text, act_number text,
    act_missing text, act_date date, act_authority text, judge_court text, judge_missing text, judge_order text,
    handed_over_at timestamptz, handed_over_zone text, handed_over_precision text, handed_over_missing text,
    state_code text, municipality_code text, municipality_missing text, locality text, destination_country text,
    destination_country_missing text, destination_authority text)
  language sql stable
  as $$
    select k.record_id, k.folio, k.owner_agency, k.handling, k.recorded_at, k.submission_id, k.approved,
      k.latest_status, k.amendment_open,
      c.type, c.state, c.arrest_id, c.operation_id, c.batch, c.person_id, c.given_names, c.given_names_missing,
      c.surnames, c.surnames_missing, c.aliases, c.age, c.age_missing, c.birth_date, c.age_method, c.sex,
      c.sex_missing, c.nationalities, c.nationalities_missing, c.legal_articles_missing, c.ordering_authority,
      c.ordering_authority_missing, c.act_number, c.act_missing, c.act_date, c.act_authority, c.judge_court,
      c.judge_missing, c.judge_order, c.handed_over_at, c.handed_over_zone, c.handed_over_precision,
      c.handed_over_missing, c.state_code, c.municipality_code, c.municipality_missing, c.locality,
      c.destination_country, c.destination_country_missing, c.destination_authority
    from record_as_known('TRA', known_at) k
    join transfer c on c.submission_id = k.submission_id
  $$;

create function oversight_note_as_known(known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz, submission_id uuid,
    approved boolean, latest_status text, amendment_open boolean,
    addressed_agency text, independence text, protected_right text, severity integer, grave_violation text,
    grave_violation_missing text, text text, reply_due date, reply_due_missing text, confidential text)
  language sql stable
  as $$
    select k.record_id, k.folio, k.owner_agency, k.handling, k.recorded_at, k.submission_id, k.approved,
      k.latest_status, k.amendment_open,
      c.addressed_agency, c.independence, c.protected_right, c.severity, c.grave_violation, c.grave_violation_missing,
      c.text, c.reply_due, c.reply_due_missing, c.confidential
    from record_as_known('NOT', known_at) k
    join oversight_note c on c.submission_id = k.submission_id
  $$;

create function oversight_reply_as_known(known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz, submission_id uuid,
    approved boolean, latest_status text, amendment_open boolean,
    note_id uuid, text text)
  language sql stable
  as $$
    select k.record_id, k.folio, k.owner_agency, k.handling, k.recorded_at, k.submission_id, k.approved,
      k.latest_status, k.amendment_open,
      c.note_id, c.text
    from record_as_known('REP', known_at) k
    join oversight_reply c on c.submission_id = k.submission_id
  $$;

grant execute on function
  operation_as_known(bigint), arrest_as_known(bigint), transfer_as_known(bigint), oversight_note_as_known(bigint),
  oversight_reply_as_known(bigint)
  to garante_app, garante_reader;
