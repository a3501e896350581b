-- Several who decide for one agency share a queue: whoever takes a case says so to the others. It keeps nobody from deciding, and goes with
-- the case from the queue.
create table case_taken (
  submission_id uuid primary key references queue_entry on delete cascade,
  account_id uuid not null references account,
  since timestamptz not null
);
grant select, insert, delete on case_taken to garante_app;
