-- One entry that cannot be written down in bytes would stop sealing, and with it every approval: whoever holds the application's password
-- must not be able to make one.
alter table ledger_entry add constraint entry_can_be_sealed check (
  at >= '2000-01-01T00:00:00Z' and at < '10000-01-01T00:00:00Z'
  and array_position(subjects, null) is null
  and action in (
    'SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'ANNUL_PROPOSE', 'ANNUL_SECOND', 'ANNUL_COMPLETE', 'ANNUL_REFUSE', 'SIGN_IN',
    'SIGN_IN_FAILED', 'SIGN_OUT', 'REFUSED', 'OPEN', 'OPEN_HISTORY', 'UNMASK', 'LIST', 'SEARCH', 'SAMPLE', 'REPORT', 'EXPORT_START',
    'EXPORT_END', 'ACCOUNT_CREATE', 'ACCOUNT_CHANGE', 'ACCOUNT_DISABLE', 'GRANT_PROPOSE', 'GRANT_CONFIRM', 'GRANT_REFUSE',
    'CATALOGUE_CHANGE', 'ACCESS_ALERT', 'ACCESS_ALERT_CLOSE', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE'));

-- What is locked stays so until two have signed, by whatever way it would become usable again.
create or replace function check_release() returns trigger
  language plpgsql
  as $$
  begin
    if exists (select from account_lock l where l.account_id = new.id and l.second_by is null) then
      raise exception 'a locked account is released by two persons' using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
drop trigger account_is_released_by_two on account;
create constraint trigger account_is_released_by_two after update on account deferrable initially deferred
  for each row when (new.status in ('INVITED', 'ACTIVE')) execute function check_release();

-- A signature is that of somebody who has an active account of that role.
create or replace function check_lock_signature() returns trigger
  language plpgsql
  as $$
  begin
    if old.second_by is not null
        or old.first_by is not null and (new.first_by, new.first_role, new.first_at)
          is distinct from (old.first_by, old.first_role, old.first_at) then
      raise exception 'a signature stays' using errcode = 'check_violation';
    end if;
    if exists (
      select from (values (old.first_by, new.first_by, new.first_role), (old.second_by, new.second_by, new.second_role))
        signed (before, person, role)
      where signed.before is null and signed.person is not null and not exists (
        select from account a where a.staff_id = signed.person and a.role = signed.role and a.status = 'ACTIVE')
    ) then
      raise exception 'who signs has no active account of that role' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;

-- Limits are the owner's to set: the application only reads them.
revoke insert on use_threshold from garante_app;
