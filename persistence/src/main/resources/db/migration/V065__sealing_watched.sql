-- Sealing watched: how long an entry really waits, whatever time it tells of, and which deliveries of checkpoints fail, since when and why.

-- The database's own clock, because only it is the same for all servers: the demonstration's entries tell of a year ago.
alter table ledger_pending add column since timestamptz not null default clock_timestamp();

-- Whoever is to get checkpoints and did not: one row for each, while it fails. A server that tries takes the row first, so that no two do.
create table ledger_delivery_attempt (
  target text primary key,
  next_at timestamptz not null,
  failures integer not null default 0 check (failures >= 0),
  failing_since timestamptz,
  reason text,
  detail text,
  check ((failures = 0) = (failing_since is null) and (failures = 0) = (reason is null))
);
grant select, insert, update (next_at, failures, failing_since, reason, detail) on ledger_delivery_attempt to garante_sealer;
grant select on ledger_delivery_attempt to garante_app, garante_reader;
