-- The ledger: entries are appended freely and never changed; only the sealer gives them positions.
create table ledger_entry (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  staff_id uuid,
  role text,
  agency text,
  action text not null,
  object text,
  submission_id uuid,
  subjects uuid[] not null,
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$')
);
create index ledger_entry_object on ledger_entry (object, at);
create index ledger_entry_account on ledger_entry (account_id, at);
create index ledger_entry_subjects on ledger_entry using gin (subjects);
create index ledger_entry_at on ledger_entry (at);

-- What opens a leaf of a commitment. The value is null where a submission's content text holds it.
create table ledger_opening (
  entry_id uuid not null references ledger_entry,
  leaf text not null,
  salt bytea not null check (length(salt) = 32),
  value text,
  primary key (entry_id, leaf)
);

-- Positions, from 0 without gaps. Empty until there is a sealer.
create table ledger_leaf (
  position bigint primary key check (position >= 0),
  entry_id uuid not null unique references ledger_entry,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);

grant select, insert on ledger_entry, ledger_opening to garante_app;
grant select on ledger_leaf to garante_app;
grant select on ledger_entry to garante_sealer;
grant select, insert on ledger_leaf to garante_sealer;
grant select on ledger_entry, ledger_opening, ledger_leaf to garante_reader;
