-- Content of transfers as columns, one row per submission: the act and the judge behind each, apart from what anyone calls it.
create table transfer (
  submission_id uuid primary key references submission,
  type text not null check (type in (
    'EXTRADITION', 'EXPULSION', 'DEPORTATION', 'NATIONAL_SECURITY_ACT', 'PRISON_TRANSFER', 'TEMPORARY_SURRENDER',
    'VOLUNTARY', 'UNKNOWN')),
  state text not null check (state in ('PROPOSED', 'EXECUTED', 'CANCELLED')),
  arrest_id uuid references record,
  operation_id uuid references record,
  batch text,
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
  legal_articles_missing text check (legal_articles_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  ordering_authority text references agency,
  ordering_authority_missing text check (ordering_authority_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  act_number text,
  act_missing text check (act_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  act_date date,
  act_authority text,
  judge_court text,
  judge_missing text check (judge_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  judge_order text,
  handed_over_at timestamptz,
  handed_over_zone text,
  handed_over_precision text check (handed_over_precision in ('EXACT', 'HOUR', 'DAY', 'MONTH', 'ESTIMATED')),
  handed_over_missing text check (handed_over_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  state_code text references state,
  municipality_code text references municipality,
  municipality_missing text check (municipality_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  locality text,
  destination_country text,
  destination_country_missing text check (destination_country_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  destination_authority text references agency,
  check (num_nonnulls(ordering_authority, ordering_authority_missing) = 1),
  check (num_nonnulls(act_number, act_missing) = 1),
  check (num_nonnulls(judge_court, judge_missing) = 1),
  check (num_nonnulls(handed_over_at, handed_over_missing) = 1),
  check (num_nonnulls(destination_country, destination_country_missing) = 1),
  check (num_nulls(handed_over_at, handed_over_zone, handed_over_precision) in (0, 3))
);
create index transfer_handed_over on transfer (handed_over_at);
create index transfer_arrest on transfer (arrest_id);
create index transfer_operation on transfer (operation_id, batch);
create index transfer_person on transfer (person_id);
create index transfer_ordering_authority on transfer (ordering_authority);
create index transfer_destination_authority on transfer (destination_authority);
create index transfer_state on transfer (state_code);
create index transfer_municipality on transfer (municipality_code);

create table transfer_article (
  submission_id uuid not null references transfer,
  ordinal integer not null,
  row_key text not null,
  law text not null,
  article text,
  primary key (submission_id, ordinal),
  unique (submission_id, row_key)
);

create table transfer_source_label (
  submission_id uuid not null references transfer,
  ordinal integer not null,
  row_key text not null,
  source_id text not null references source,
  label text not null,
  primary key (submission_id, ordinal),
  unique (submission_id, row_key)
);
create index transfer_source_label_source on transfer_source_label (source_id);

grant select, insert on transfer, transfer_article, transfer_source_label to garante_app;
grant select on transfer, transfer_article, transfer_source_label to garante_reader;
