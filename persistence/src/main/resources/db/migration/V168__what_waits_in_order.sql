-- What waits to be sealed, in the order in which it is sealed: a batch reads its own entries and no others, however many wait behind them.
alter table ledger_pending add column at timestamptz;
update ledger_pending p set at = e.at from ledger_entry e where e.id = p.entry_id;
alter table ledger_pending alter column at set not null;
create index ledger_pending_order on ledger_pending (at, entry_id);
create index ledger_pending_since on ledger_pending (since);

create or replace function await_sealing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into ledger_pending (entry_id, at) values (new.id, new.at);
    return null;
  end
  $$;
