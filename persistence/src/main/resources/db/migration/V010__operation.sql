-- Content of operations as columns, one row per submission: what lists and reports read. Inserted with it, never changed.
create table operation (
  submission_id uuid primary key references submission,
  name text not null,
  aliases text[] not null,
  status text not null check (status in ('PLANNED', 'ACTIVE', 'CLOSED', 'UNDER_REVIEW', 'SUSPENDED')),
  started_at timestamptz,
  started_zone text,
  started_precision text check (started_precision in ('EXACT', 'HOUR', 'DAY', 'MONTH', 'ESTIMATED')),
  started_missing text check (started_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  ended_at timestamptz,
  ended_zone text,
  ended_precision text check (ended_precision in ('EXACT', 'HOUR', 'DAY', 'MONTH', 'ESTIMATED')),
  nationwide text check (nationwide in ('YES', 'NO')),
  agencies_missing text check (agencies_missing in ('UNKNOWN', 'REFUSED', 'NOT_APPLICABLE')),
  commander text,
  legal_framework text[] not null,
  objectives text,
  parent_id uuid references record,
  check (num_nulls(started_at, started_zone, started_precision) in (0, 3)),
  check (num_nulls(ended_at, ended_zone, ended_precision) in (0, 3))
);
create index operation_started on operation (started_at);
create index operation_parent on operation (parent_id);

create table operation_state (
  submission_id uuid not null references operation,
  ordinal integer not null,
  state_code text not null references state,
  primary key (submission_id, ordinal),
  unique (submission_id, state_code)
);
create index operation_state_state on operation_state (state_code);

create table operation_agency (
  submission_id uuid not null references operation,
  ordinal integer not null,
  row_key text not null,
  agency_code text not null references agency,
  role text not null check (role in ('LEAD', 'CO_LEAD', 'SUPPORT', 'OBSERVER', 'INFORMATION_ONLY')),
  active_from date,
  active_to date,
  authorisation_ref text,
  primary key (submission_id, ordinal),
  unique (submission_id, row_key)
);
create index operation_agency_agency on operation_agency (agency_code);

grant select, insert on operation, operation_state, operation_agency to garante_app;
grant select on operation, operation_state, operation_agency to garante_reader;
