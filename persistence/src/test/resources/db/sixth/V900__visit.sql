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

-- Two acts of it.
insert into act_form values ('HAND_OVER', 2, 'AT_ONCE', false, false), ('CHAIN_ENTRY', 1, 'AT_ONCE', false, false);
insert into act_signer values
  ('HAND_OVER', 1, 'RECORDER', 'OWN'), ('HAND_OVER', 1, 'SUPERVISOR', 'OWN'),
  ('HAND_OVER', 2, 'RECORDER', 'PEER'), ('HAND_OVER', 2, 'SUPERVISOR', 'PEER'),
  ('CHAIN_ENTRY', 1, 'RECORDER', 'OWN');
create table hand_over (
  act_id uuid primary key references act,
  handed_at timestamptz not null,
  receiver text not null references agency
);
grant select, insert on hand_over to garante_app;
