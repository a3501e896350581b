-- Whoever verifies finds an entry that is sealed after later ones (docs/ledger-format.md, "time"), for good. So it is refused when it is written.

-- The latest time of all entries that a checkpoint covers.
alter table ledger_checkpoint add column latest timestamptz;

update ledger_checkpoint c set latest = covered.latest
from (
  select n.size, max(max(e.at)) over (order by n.size) as latest
  from (select size, lag(size, 1, 0::bigint) over (order by size) as before from ledger_checkpoint) n
  join ledger_leaf l on l.position >= n.before and l.position < n.size
  join ledger_entry e on e.id = l.entry_id
  group by n.size
) covered
where covered.size = c.size;

create function tell_latest_time() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  declare
    before ledger_checkpoint%rowtype;
  begin
    select * into before from ledger_checkpoint order by size desc limit 1;
    select greatest(before.latest, max(e.at)) into new.latest
    from ledger_leaf l join ledger_entry e on e.id = l.entry_id
    where l.position >= coalesce(before.size, 0) and l.position < new.size;
    return new;
  end
  $$;
create trigger checkpoint_tells_latest_time before insert on ledger_checkpoint for each row execute function tell_latest_time();

-- The ten minutes are the verifier's: clocks of two servers may differ, and what was begun before a sealing may be written after it.
create function require_time_goes_forward() returns trigger
  language plpgsql security definer set search_path = public
  as $$
  declare
    earliest timestamptz;
  begin
    select least(c.at, c.latest) - interval '10 minutes' into earliest from ledger_checkpoint c order by c.size desc limit 1;
    if new.at < earliest then
      raise exception 'the entry is of %, and entries of % have been sealed', new.at, earliest + interval '10 minutes'
        using errcode = 'check_violation', constraint = 'entry_is_not_earlier_than_sealed', table = 'ledger_entry',
          hint = 'the clock of the server that wrote it is behind, or that of one that sealed was ahead: compare them with the true time';
    end if;
    return new;
  end
  $$;
create trigger entry_is_not_earlier_than_sealed before insert on ledger_entry for each row execute function require_time_goes_forward();
