-- A kind that only tests have.
create table visit (
  submission_id uuid primary key references submission,
  visited_at timestamptz not null,
  visited_zone text not null,
  visited_precision text not null,
  visited_margin integer,
  visited_fold text,
  place_where text,
  state_code text references state,
  municipality_code text references municipality,
  municipality_missing text,
  latitude text,
  latitude_missing text,
  longitude text,
  longitude_missing text,
  nearest_port text,
  nearest_port_missing text,
  place_country text,
  place_country_missing text,
  locality text,
  operation_id uuid references record,
  held bigint,
  held_missing text,
  gate_latitude text,
  gate_latitude_missing text,
  gate_longitude text,
  budget_line bigint,
  fare_amount numeric,
  fare_amount_missing text,
  fare_currency text,
  water_amount numeric,
  water_amount_missing text,
  water_unit text,
  published text
);
create table visit_present (
  submission_id uuid not null references visit,
  ordinal integer not null,
  row_key text not null,
  name text not null,
  said text,
  said_missing text,
  paid_amount numeric,
  paid_amount_missing text,
  paid_currency text,
  primary key (submission_id, ordinal)
);
grant select, insert on visit, visit_present to garante_app;
grant select on visit, visit_present to garante_reader;

-- Two acts of it.
insert into act_form values ('HAND_OVER', 2, 'AT_ONCE', false, false), ('CHAIN_ENTRY', 1, 'AT_ONCE', false, false);
insert into act_signer values
  ('HAND_OVER', 1, 'RECORDER', 'OWN'), ('HAND_OVER', 1, 'SUPERVISOR', 'OWN'),
  ('HAND_OVER', 2, 'RECORDER', 'PEER'), ('HAND_OVER', 2, 'SUPERVISOR', 'PEER'),
  ('CHAIN_ENTRY', 1, 'RECORDER', 'OWN');
create table hand_over (
  act_id uuid primary key references act,
  handed_at timestamptz not null,
  handed_zone text not null,
  handed_precision text not null,
  handed_margin integer,
  handed_fold text,
  receiver text not null references agency,
  remark text
);
grant select, insert on hand_over to garante_app;
grant select on hand_over to garante_reader;
