-- The one way into the register: records, their submissions, and who wrote them. Content is inserted and never changed.
create table person (
  id uuid primary key,
  pseudonym text not null unique
);

create table folio_counter (
  kind text not null,
  year integer not null,
  agency text not null references agency,
  last bigint not null,
  primary key (kind, year, agency)
);

create table record (
  id uuid primary key,
  kind text not null check (kind ~ '^[A-Z]{3}$'),
  folio text not null unique,
  owner_agency text not null references agency,
  handling text not null check (handling in ('NORMAL', 'RESTRICTED')),
  in_force uuid,
  annulled boolean not null,
  recorded_at timestamptz not null
);
create index record_list on record (kind, recorded_at desc, id);
create index record_owner on record (owner_agency, recorded_at desc, id);

create table submission (
  id uuid primary key,
  record_id uuid not null references record,
  number integer not null check (number > 0),
  draft_id uuid not null unique,
  content text not null,
  schema_number integer not null,
  headline text not null,
  identity_headline text not null,
  occurred_at timestamptz,
  occurred_zone text,
  occurred_precision text,
  urgency text not null check (urgency in ('LIBERTY', 'PERSON', 'ROUTINE')),
  reason text,
  amends uuid references submission,
  submitted_by uuid not null references account,
  submitted_at timestamptz not null,
  commitment text not null,
  status text not null check (status in ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  unique (record_id, number),
  unique (id, record_id)
);
create unique index submission_open on submission (record_id) where status = 'SUBMITTED';
create index submission_queue on submission (urgency, submitted_at) where status = 'SUBMITTED';
create index submission_author_list on submission (submitted_by, submitted_at desc);

alter table record add constraint record_in_force
  foreign key (in_force, id) references submission (id, record_id) deferrable initially deferred;

create table submission_author (
  submission_id uuid not null references submission,
  staff_id uuid not null references staff_member,
  primary key (submission_id, staff_id)
);
create index submission_author_staff on submission_author (staff_id);

create table submission_link (
  submission_id uuid not null references submission,
  role text not null,
  target uuid not null references record,
  primary key (submission_id, role, target)
);
create index submission_link_target on submission_link (target);

create table submission_person (
  submission_id uuid not null references submission,
  person_id uuid not null references person,
  primary key (submission_id, person_id)
);
create index submission_person_person on submission_person (person_id);

-- Agencies, besides the owner, in whose scope a submission is; for some kinds only while it is in force.
create table submission_scope (
  submission_id uuid not null references submission,
  agency text not null references agency,
  primary key (submission_id, agency)
);
create index submission_scope_agency on submission_scope (agency, submission_id);

create table finding (
  submission_id uuid not null references submission,
  ordinal integer not null,
  rule text not null,
  strength text not null check (strength in ('REFUSED', 'BARS_DECISION', 'FLAGGED')),
  path text not null,
  message text not null,
  arguments text[] not null,
  primary key (submission_id, ordinal)
);
create index finding_rule on finding (rule);

-- Identity is searched apart from the rest, because a search by name is an unmasking.
create table submission_search (
  submission_id uuid primary key references submission,
  facts tsvector not null,
  identity tsvector not null,
  identity_plain text not null
);
create index submission_search_facts on submission_search using gin (facts);
create index submission_search_identity on submission_search using gin (identity);
create index submission_search_plain on submission_search using gin (identity_plain gin_trgm_ops);

create table draft (
  id uuid primary key,
  kind text not null,
  agency text not null references agency,
  record_id uuid references record,
  continues uuid references submission,
  content text not null,
  reason text,
  started_by uuid not null references account,
  started_at timestamptz not null,
  saved_by uuid not null references account,
  saved_at timestamptz not null,
  version integer not null
);
create unique index draft_of_record on draft (record_id) where record_id is not null;
create index draft_agency on draft (agency, saved_at desc);

create table draft_author (
  draft_id uuid not null references draft on delete cascade,
  staff_id uuid not null references staff_member,
  primary key (draft_id, staff_id)
);

create table annulment (
  id uuid primary key,
  record_id uuid not null references record,
  reason text not null,
  state text not null check (state in ('PROPOSED', 'SECONDED', 'DONE', 'REFUSED')),
  proposed_by uuid not null references staff_member,
  proposed_at timestamptz not null,
  seconded_by uuid references staff_member,
  completed_by uuid references staff_member,
  check (seconded_by is null or seconded_by <> proposed_by),
  check (completed_by is null or (completed_by <> proposed_by and completed_by <> seconded_by)),
  check ((state in ('SECONDED', 'DONE')) <= (seconded_by is not null)),
  check ((state = 'DONE') = (completed_by is not null))
);
create unique index annulment_open on annulment (record_id) where state in ('PROPOSED', 'SECONDED');

create table transition (
  id uuid primary key,
  record_id uuid not null references record,
  submission_id uuid references submission deferrable initially deferred,
  from_state text,
  to_state text not null,
  by_account uuid not null references account,
  by_staff uuid not null references staff_member,
  at timestamptz not null,
  reason text,
  entry_id uuid not null unique references ledger_entry
);
create index transition_record on transition (record_id, at);
create index transition_submission on transition (submission_id, to_state);

create table unmasking (
  id uuid primary key,
  account_id uuid not null references account,
  record_id uuid not null references record,
  reason text not null,
  at timestamptz not null,
  entry_id uuid not null references ledger_entry
);
create index unmasking_account on unmasking (account_id, record_id, at);

grant select, insert on
  person, submission_author, submission_link, submission_person, submission_scope, finding, submission_search,
  transition, unmasking, record, submission, annulment to garante_app;
grant select, insert, update on folio_counter to garante_app;
grant update (in_force, annulled, handling) on record to garante_app;
grant update (status) on submission to garante_app;
grant update (state, seconded_by, completed_by) on annulment to garante_app;
grant select, insert, update, delete on draft, draft_author to garante_app;
grant select on
  person, record, submission, submission_author, submission_link, submission_person, submission_scope, finding,
  transition, annulment, draft, draft_author to garante_reader;
