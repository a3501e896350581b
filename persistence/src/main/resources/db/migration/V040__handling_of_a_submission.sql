-- The ledger binds the handling a record had when it was submitted; a later submission may restrict it, so each keeps its own.
alter table submission add column handling text check (handling in ('NORMAL', 'RESTRICTED'));
update submission s set handling = r.handling from record r where r.id = s.record_id;
alter table submission alter column handling set not null;
