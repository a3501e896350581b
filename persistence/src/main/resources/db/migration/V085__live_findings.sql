-- What the rules find as of now (custody.md C17), beside what they found on the day of a submission, which stays. It is derived and can be
-- computed anew at any time; it is kept so that lists, queues and their filters need not ask the rules.
create table live_finding (
  id bigint generated always as identity primary key,
  submission_id uuid not null references submission,
  ordinal integer not null,
  rule text not null,
  strength text not null check (strength in ('BARS_DECISION', 'GRAVE', 'FLAGGED')),
  path text not null,
  message text not null,
  arguments text[] not null,
  since timestamptz not null,
  gone_at timestamptz
);
create index live_finding_submission on live_finding (submission_id);
create index live_finding_held on live_finding (submission_id) where gone_at is null;

-- What is judged: of each record that is not annulled, the submission in force and the latest; and when time alone may change it.
create table judgement (
  submission_id uuid primary key references submission,
  record_id uuid not null references record,
  judged_at timestamptz not null,
  changes_at timestamptz
);
create index judgement_record on judgement (record_id);
create index judgement_due on judgement (changes_at) where changes_at is not null;
create index judgement_age on judgement (judged_at);

-- What else a judgement hangs on: a record, or an answer that others may give too.
create table judged_upon (
  submission_id uuid not null references judgement on delete cascade,
  key text not null,
  primary key (submission_id, key)
);
create index judged_upon_key on judged_upon (key);

-- Calls to judge anew what hangs on a key.
create table finding_wake (
  id bigint generated always as identity primary key,
  key text not null,
  at timestamptz not null
);

grant select, insert on live_finding, judgement, judged_upon, finding_wake to garante_app;
grant update (gone_at, ordinal) on live_finding to garante_app;
grant update (judged_at, changes_at) on judgement to garante_app;
grant delete on judgement, judged_upon, finding_wake to garante_app;
grant select on live_finding, judgement to garante_reader;

-- What is in the register already: held since its submission, and judged anew through every instant since by the first turn of the background.
insert into live_finding (submission_id, ordinal, rule, strength, path, message, arguments, since)
select f.submission_id, f.ordinal, f.rule, f.strength, f.path, f.message, f.arguments, s.submitted_at
from finding f join submission s on s.id = f.submission_id
where f.strength <> 'REFUSED'
order by s.submitted_at, f.submission_id, f.ordinal;

insert into judgement (submission_id, record_id, judged_at, changes_at)
select s.id, s.record_id, s.submitted_at, s.submitted_at
from record r join submission s on s.record_id = r.id
where not r.annulled
  and (s.id = r.in_force or s.number = (select max(o.number) from submission o where o.record_id = r.id));
