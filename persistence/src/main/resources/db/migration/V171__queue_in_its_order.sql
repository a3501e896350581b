-- What waits for a decision, in the order in which it is decided: by urgency, then the oldest first. A page of it is one index range for each
-- agency and kind, whatever waits and however much was decided before. Kept by each step of a submission; the application cannot write it.
create table queue_entry (
  submission_id uuid primary key references submission,
  owner_agency text not null references agency,
  kind text not null,
  rank integer not null,
  submitted_at timestamptz not null
);
create index queue_entry_of_agency on queue_entry (owner_agency, kind, rank, submitted_at, submission_id);
create index queue_entry_of_kind on queue_entry (kind, rank, submitted_at, submission_id);

create function urgency_rank(urgency text) returns integer
  language sql immutable
  as $$ select array_position(array['LIBERTY', 'PERSON', 'ROUTINE'], urgency) - 1 $$;

insert into queue_entry (submission_id, owner_agency, kind, rank, submitted_at)
select s.id, r.owner_agency, r.kind, urgency_rank(s.urgency), s.submitted_at
from submission s join record r on r.id = s.record_id
where s.status = 'SUBMITTED';

create function keep_queue() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'INSERT' then
      insert into queue_entry (submission_id, owner_agency, kind, rank, submitted_at)
      select new.id, r.owner_agency, r.kind, urgency_rank(new.urgency), new.submitted_at from record r where r.id = new.record_id;
    else
      delete from queue_entry where submission_id = new.id;
    end if;
    return null;
  end
  $$;
create trigger submission_is_queued after insert on submission for each row execute function keep_queue();
create trigger submission_leaves_queue after update of status on submission
  for each row when (old.status = 'SUBMITTED' and new.status <> 'SUBMITTED') execute function keep_queue();

revoke all on function keep_queue() from public;
grant select on queue_entry to garante_app;
drop index submission_queue;
