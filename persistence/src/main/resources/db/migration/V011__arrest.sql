-- Content of arrests as columns, one row per submission: the items of LNRD 18, and why one of them is missing.
create table arrest (
  submission_id uuid primary key references submission,
  arrested_at timestamptz not null,
  arrested_zone text not null,
  arrested_precision text not null check (arrested_precision in ('EXACT', 'HOUR', 'DAY', 'MONTH', 'ESTIMATED')),
  state_code text not null references state,
  municipality_code text references municipality,
  municipality_missing text check (municipality_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  locality text,
  operation_id uuid references record,
  basis text check (basis in (
    'FLAGRANCIA', 'WARRANT', 'URGENT_CASE', 'ADMINISTRATIVE', 'EXTRADITION_DETENTION', 'MIGRATION', 'OTHER')),
  basis_missing text check (basis_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  flagrancia text check (flagrancia in ('IN_THE_ACT', 'PURSUED', 'POINTED_OUT')),
  order_number text,
  order_authority text check (order_authority in ('JUDGE', 'PROSECUTOR')),
  order_issuer text,
  order_date date,
  motives text,
  motives_missing text check (motives_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  arresting_agency text not null references agency,
  officers_missing text check (officers_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  force_used text check (force_used in ('YES', 'NO')),
  force_used_missing text check (force_used_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  visible_injuries text check (visible_injuries in ('YES', 'NO')),
  visible_injuries_missing text check (visible_injuries_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  injuries text,
  person_id uuid not null references person,
  given_names text,
  given_names_missing text check (given_names_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  surnames text,
  surnames_missing text check (surnames_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  aliases text[] not null,
  age integer check (age >= 0),
  age_missing text check (age_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  birth_date date,
  age_method text check (age_method in (
    'STATED_BY_PERSON', 'DOCUMENT', 'STATED_BY_OTHERS', 'MEDICAL_ESTIMATE', 'APPARENT')),
  sex text check (sex in ('F', 'M', 'X', 'UNKNOWN')),
  sex_missing text check (sex_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  nationalities text[] not null,
  nationalities_missing text check (nationalities_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  languages text[] not null,
  languages_missing text check (languages_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  indigenous_people text,
  indigenous_people_missing text check (indigenous_people_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  disability text,
  disability_missing text check (disability_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  trusted_person text,
  trusted_person_missing text check (trusted_person_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  offences text[] not null,
  organised_crime text check (organised_crime in ('YES', 'NO')),
  organised_crime_missing text check (organised_crime_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  role_tier text check (role_tier in (
    'T0_LEADER', 'T1_REGIONAL_LIEUTENANT', 'T2_CELL_CHIEF', 'T3_OPERATIVE', 'T4_COLLABORATOR', 'UNKNOWN')),
  role_assessed_by text references agency,
  role_basis text,
  rnd_number text,
  rnd_registered_at timestamptz,
  rnd_registered_zone text,
  rnd_registered_precision text
    check (rnd_registered_precision in ('EXACT', 'HOUR', 'DAY', 'MONTH', 'ESTIMATED')),
  late_reason text,
  handed_to text references agency,
  handed_to_missing text check (handed_to_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  handed_at timestamptz,
  handed_zone text,
  handed_precision text check (handed_precision in ('EXACT', 'HOUR', 'DAY', 'MONTH', 'ESTIMATED')),
  -- LNRD 18: an answer, or why there is none (I04)
  check (num_nonnulls(municipality_code, municipality_missing) = 1),
  check (num_nonnulls(basis, basis_missing) = 1),
  check (num_nonnulls(motives, motives_missing) = 1),
  check (num_nonnulls(visible_injuries, visible_injuries_missing) = 1),
  check (num_nonnulls(given_names, given_names_missing) = 1),
  check (num_nonnulls(surnames, surnames_missing) = 1),
  check (num_nonnulls(age, age_missing) = 1),
  check (num_nonnulls(sex, sex_missing) = 1),
  check (num_nonnulls(trusted_person, trusted_person_missing) = 1),
  check (num_nonnulls(handed_to, handed_to_missing) = 1),
  check (num_nulls(rnd_registered_at, rnd_registered_zone, rnd_registered_precision) in (0, 3)),
  check (num_nulls(handed_at, handed_zone, handed_precision) in (0, 3))
);
create index arrest_arrested on arrest (arrested_at);
create index arrest_agency on arrest (arresting_agency, arrested_at);
create index arrest_handed_to on arrest (handed_to);
create index arrest_assessed_by on arrest (role_assessed_by);
create index arrest_operation on arrest (operation_id);
create index arrest_person on arrest (person_id);
create index arrest_state on arrest (state_code);
create index arrest_municipality on arrest (municipality_code);
create index arrest_rnd_number on arrest (rnd_number);

create table arrest_officer (
  submission_id uuid not null references arrest,
  ordinal integer not null,
  row_key text not null,
  name text,
  name_missing text check (name_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  agency_code text references agency,
  rank text,
  unit text,
  primary key (submission_id, ordinal),
  unique (submission_id, row_key),
  check (num_nonnulls(name, name_missing) = 1)
);
create index arrest_officer_agency on arrest_officer (agency_code);

grant select, insert on arrest, arrest_officer to garante_app;
grant select on arrest, arrest_officer to garante_reader;
