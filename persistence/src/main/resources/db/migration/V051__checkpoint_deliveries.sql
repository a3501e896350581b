-- Receipts of checkpoints that left the house: who holds which.
create table ledger_delivery (
  target text not null,
  size bigint not null references ledger_checkpoint,
  at timestamptz not null,
  receipt text not null,
  primary key (target, size, at)
);
grant select, insert on ledger_delivery to garante_sealer;
grant select on ledger_delivery to garante_app, garante_reader;
