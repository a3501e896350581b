-- Content of oversight notes as columns, one row per submission, with the records each is about.
create table oversight_note (
  submission_id uuid primary key references submission,
  addressed_agency text not null references agency,
  independence text not null check (independence in ('INTERNAL', 'NHRI', 'NPM', 'NGO', 'UN')),
  protected_right text not null check (protected_right in (
    'LIFE', 'INTEGRITY', 'LIBERTY', 'NOT_TO_DISAPPEAR', 'PROMPT_PRESENTATION', 'COUNSEL', 'INFORM_OTHERS', 'LANGUAGE',
    'HEALTH', 'PRESUMPTION_OF_INNOCENCE', 'NON_REFOULEMENT', 'EQUALITY', 'PROPERTY', 'TRUTH_AND_REMEDY', 'OTHER')),
  severity integer not null check (severity between 1 and 5),
  grave_violation text check (grave_violation in ('YES', 'NO')),
  grave_violation_missing text check (grave_violation_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  text text not null,
  reply_due date,
  reply_due_missing text check (reply_due_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  confidential text not null check (confidential in ('YES', 'NO')),
  check (num_nonnulls(grave_violation, grave_violation_missing) = 1),
  check (num_nonnulls(reply_due, reply_due_missing) = 1)
);
create index oversight_note_agency on oversight_note (addressed_agency, reply_due);

create table oversight_note_concern (
  submission_id uuid not null references oversight_note,
  ordinal integer not null,
  concerned_id uuid not null references record,
  primary key (submission_id, ordinal),
  unique (submission_id, concerned_id)
);
create index oversight_note_concern_concerned on oversight_note_concern (concerned_id);

grant select, insert on oversight_note, oversight_note_concern to garante_app;
grant select on oversight_note, oversight_note_concern to garante_reader;
