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
  held_missing text
);
create table visit_present (
  submission_id uuid not null references visit,
  ordinal integer not null,
  row_key text not null,
  name text not null,
  primary key (submission_id, ordinal)
);
grant select, insert on visit, visit_present to garante_app;
grant select on visit, visit_present to garante_reader;
