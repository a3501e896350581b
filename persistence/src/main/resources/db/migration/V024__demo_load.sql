-- One row once the demonstration's data is loaded, with what it was made from; empty in a register of real records.
create table demo_load (
  only_row boolean primary key default true check (only_row),
  seed bigint not null,
  loaded_at timestamptz not null
);

grant select, insert on demo_load to garante_app;
