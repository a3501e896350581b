-- Several submissions are approved at once only by an account that opened each of them; the report on approval (R26) shows how many were.
create table bulk_approval (
  submission_id uuid primary key references submission,
  bulk uuid not null
);
create index bulk_approval_bulk on bulk_approval (bulk);
grant select, insert on bulk_approval to garante_app;
grant select on bulk_approval to garante_reader;

create index ledger_entry_opened on ledger_entry (submission_id, account_id) where action in ('OPEN', 'OPEN_HISTORY');
