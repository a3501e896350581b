-- Whether the demonstration's data were loaded to the end; the launcher starts over where they were not.
create table demo_load (
  only_row boolean primary key check (only_row),
  started_at timestamptz not null,
  finished_at timestamptz
);
grant select, insert, update (finished_at) on demo_load to garante_app;
