-- Whoever holds the application's password enters nothing in anybody's name: an entry is of the account that is signed in, as it is now. Of
-- nobody is what is tried without a session, and what the register does of itself.
create function require_own_entry() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if is_owner(tg_relid) then
      return new;
    end if;
    if new.account_id is null then
      if (new.staff_id, new.role, new.agency) is distinct from (null::uuid, null::text, null::text)
        or new.action not in ('SIGN_IN_FAILED', 'REFUSED', 'ACCESS_ALERT', 'ACCOUNT_LOCK', 'OPERATOR_CHANGE') then
        raise exception 'somebody does this, and is signed in' using errcode = 'check_violation';
      end if;
    elsif new.account_id is distinct from coalesce(signed_in(), case when is_first_claim() then (select id from account) end)
      or not exists (
        select from account a
        where a.id = new.account_id and (a.staff_id, a.role, a.agency) = (new.staff_id, new.role, new.agency)) then
      raise exception 'an entry is of whoever is signed in' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger entry_is_of_who_is_signed_in before insert on ledger_entry for each row execute function require_own_entry();

-- What opens an entry is written with it: nobody adds to what somebody else committed to.
create function require_own_opening() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not is_owner(tg_relid) and not exists (
        select from ledger_entry e where e.id = new.entry_id and e.xmin = pg_current_xact_id()::xid) then
      raise exception 'an opening is written with its entry' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger opening_is_written_with_its_entry before insert on ledger_opening for each row execute function require_own_opening();

-- Several submissions are approved at once by who is signed in, who approves them with it and opened each before.
create function require_own_bulk() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not is_owner(tg_relid) and not exists (
        select from transition t
        where t.submission_id = new.submission_id and t.to_state = 'APPROVED' and t.by_account = signed_in()
          and t.xmin = pg_current_xact_id()::xid and exists (
            select from ledger_entry e
            where e.submission_id = t.submission_id and e.account_id = t.by_account and e.action in ('OPEN', 'OPEN_HISTORY'))) then
      raise exception 'who approves at once is signed in and opened it' using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
create constraint trigger bulk_is_of_who_is_signed_in after insert on bulk_approval
  deferrable initially deferred for each row execute function require_own_bulk();

revoke all on function require_own_entry(), require_own_opening(), require_own_bulk() from public;
