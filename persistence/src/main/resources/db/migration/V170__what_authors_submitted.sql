-- A reviewer sees how much an author has submitted and how much of it was returned: kept ready with each step, so that no review counts all
-- that somebody ever wrote. The application reads it and cannot write it; it can be counted anew from submissions at any time.
create table author_work (
  account_id uuid primary key references account,
  submitted bigint not null,
  returned bigint not null
);
insert into author_work (account_id, submitted, returned)
select submitted_by, count(*), count(*) filter (where status = 'RETURNED') from submission group by submitted_by;

create function count_work() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'INSERT' then
      insert into author_work (account_id, submitted, returned) values (new.submitted_by, 1, 0)
      on conflict (account_id) do update set submitted = author_work.submitted + 1;
    else
      update author_work set returned = returned + 1 where account_id = new.submitted_by;
    end if;
    return null;
  end
  $$;
-- Last of all, so that an author's row is held by nobody who still waits for something else.
create constraint trigger submission_is_counted after insert on submission deferrable initially deferred
  for each row execute function count_work();
create constraint trigger return_is_counted after update of status on submission deferrable initially deferred
  for each row when (new.status = 'RETURNED' and old.status <> 'RETURNED') execute function count_work();

revoke all on function count_work() from public;
grant select on author_work to garante_app;
