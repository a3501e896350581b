-- A kind that only tests have.
create table visit (
  submission_id uuid primary key references submission,
  visited_at timestamptz not null,
  state_code text not null references state,
  operation_id uuid references record,
  held integer
);
create table visit_present (
  submission_id uuid not null references visit,
  ordinal integer not null,
  row_key text not null,
  name text not null,
  primary key (submission_id, ordinal)
);
grant select, insert on visit, visit_present to garante_app;
