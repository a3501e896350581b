-- Sealing: what waits for a position, the tree above the leaves, signed checkpoints, and the keys that signed them.

-- Entries without a position. Filled by the ledger itself, so that nobody has to remember to; emptied by the sealer.
create table ledger_pending (
  entry_id uuid primary key
);
insert into ledger_pending (entry_id)
  select e.id from ledger_entry e where not exists (select from ledger_leaf l where l.entry_id = e.id);

create function await_sealing() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  begin
    insert into ledger_pending (entry_id) values (new.id);
    return null;
  end
  $$;
create trigger entry_awaits_sealing after insert on ledger_entry for each row execute function await_sealing();

-- Hashes of whole subtrees of 2^level leaves, one level in eight: an audit path reads a few hundred hashes, however large the tree.
create table ledger_subtree (
  level integer not null check (level > 0 and level % 8 = 0),
  index bigint not null check (index >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

create table ledger_checkpoint (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  at timestamptz not null,
  note text not null
);

create table ledger_key (
  verifier_key text primary key,
  since timestamptz not null
);

grant select, delete on ledger_pending to garante_sealer;
grant select, insert on ledger_subtree, ledger_checkpoint, ledger_key to garante_sealer;
grant select on ledger_pending, ledger_subtree, ledger_checkpoint, ledger_key to garante_app, garante_reader;
