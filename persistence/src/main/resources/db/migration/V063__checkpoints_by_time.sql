-- A day in the past means the newest checkpoint at or before it: found by its time, among one a minute for years.
create index ledger_checkpoint_at on ledger_checkpoint (at, size);
