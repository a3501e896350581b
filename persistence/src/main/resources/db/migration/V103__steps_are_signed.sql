-- A step is signed by whoever is signed in, not by whom the application names. Whoever owns the tables is not asked: they could take the
-- triggers away. Trigger functions see the register's tables and no others, whatever the caller's search path says.
create function is_owner(of_table oid) returns boolean
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$ select pg_has_role(session_user, (select relowner from pg_class where oid = of_table), 'member') $$;

create or replace function check_transition() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    signer account;
    entry ledger_entry;
    by_oversight boolean;
  begin
    select * into signer from account where id = new.by_account and staff_id = new.by_staff;
    if signer.id is null then
      raise exception 'the account of a transition is not its person''s' using errcode = 'check_violation';
    end if;
    if new.to_state in ('APPROVED', 'RETURNED') and is_author_since_approval(new.submission_id, new.by_staff) then
      raise exception 'nobody decides what they wrote' using errcode = 'check_violation';
    end if;
    if is_owner(tg_relid) then
      return new;
    end if;

    if signed_in() is distinct from signer.id then
      raise exception 'whoever takes a step is signed in' using errcode = 'check_violation';
    end if;
    select * into entry from ledger_entry where id = new.entry_id;
    if (entry.account_id, entry.staff_id, entry.role, entry.agency, entry.object, entry.submission_id)
        is distinct from
        (signer.id, signer.staff_id, signer.role, signer.agency, new.record_id::text, new.submission_id)
      or entry.action is distinct from (case new.to_state
        when 'SUBMITTED' then 'SUBMIT' when 'WITHDRAWN' then 'WITHDRAW' when 'APPROVED' then 'APPROVE' when 'RETURNED' then 'RETURN'
        when 'ANNULMENT_PROPOSED' then 'ANNUL_PROPOSE' when 'ANNULMENT_SECONDED' then 'ANNUL_SECOND'
        when 'ANNULMENT_DONE' then 'ANNUL_COMPLETE' when 'ANNULMENT_REFUSED' then 'ANNUL_REFUSE' end) then
      raise exception 'the entry of a transition tells of another step' using errcode = 'check_violation';
    end if;

    by_oversight := exists (
      select from transition t join ledger_entry e on e.id = t.entry_id
      where t.record_id = new.record_id and t.to_state = 'SUBMITTED' and e.role in ('AUDITOR', 'OBSERVER'));
    if new.to_state in ('APPROVED', 'RETURNED', 'ANNULMENT_SECONDED') and not (
        by_oversight and signer.role in ('AUDITOR', 'OBSERVER')
        or not by_oversight and signer.role = 'SUPERVISOR' and exists (
          select from record r
          where r.id = new.record_id and (
            r.owner_agency = signer.agency
            or new.to_state <> 'ANNULMENT_SECONDED' and exists (
              select from stand_in i where i.account_id = signer.id and i.agency = r.owner_agency))))
      or new.to_state in ('SUBMITTED', 'WITHDRAWN', 'ANNULMENT_PROPOSED') and signer.role not in ('RECORDER', 'AUDITOR', 'OBSERVER')
      or new.to_state = 'ANNULMENT_DONE' and signer.role not in ('AUDITOR', 'OBSERVER')
      or new.to_state = 'ANNULMENT_REFUSED' and signer.role not in ('RECORDER', 'SUPERVISOR', 'AUDITOR', 'OBSERVER') then
      raise exception 'the account''s role does not take this step' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;

-- Who sent a submission is who took its first step, and is among its authors.
create or replace function check_submission_has_transition() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not exists (
      select from transition t join ledger_entry e on e.id = t.entry_id
      where t.submission_id = new.id and t.to_state = new.status and e.submission_id = new.id
    ) then
      raise exception 'submission % is % without a transition', new.id, new.status using errcode = 'check_violation';
    end if;
    if new.status = 'APPROVED' and not exists (select from record where id = new.record_id and in_force = new.id) then
      raise exception 'submission % is approved but not in force', new.id using errcode = 'check_violation';
    end if;
    if tg_op = 'INSERT' and not is_owner(tg_relid) and not exists (
      select from transition t join submission_author a on a.submission_id = t.submission_id and a.staff_id = t.by_staff
      where t.submission_id = new.id and t.record_id = new.record_id and t.to_state = 'SUBMITTED' and t.by_account = new.submitted_by
    ) then
      raise exception 'who sent submission % is not who wrote it', new.id using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;

-- Each signature of an annulment is a step taken with it, by that person.
create function check_annulment_has_transition() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if is_owner(tg_relid) then
      return null;
    end if;
    if not exists (
      select from transition t
      where t.record_id = new.record_id and t.to_state = 'ANNULMENT_' || new.state and t.xmin = pg_current_xact_id()::xid
        and (new.state = 'REFUSED' or t.by_staff = case new.state
          when 'PROPOSED' then new.proposed_by when 'SECONDED' then new.seconded_by else new.completed_by end)
    ) then
      raise exception 'annulment % is % without a transition', new.id, new.state using errcode = 'check_violation';
    end if;
    if tg_op = 'UPDATE' and (
        old.seconded_by is not null and new.seconded_by is distinct from old.seconded_by
        or new.seconded_by is distinct from old.seconded_by and new.state <> 'SECONDED'
        or new.completed_by is distinct from old.completed_by and new.state <> 'DONE') then
      raise exception 'a signature stays' using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
create constraint trigger annulment_has_transition after insert or update on annulment
  deferrable initially deferred
  for each row execute function check_annulment_has_transition();

-- Who closes an alert is who is signed in.
create or replace function check_alert() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if old.closed_at is not null then
      raise exception 'an alert is closed once' using errcode = 'check_violation';
    end if;
    if not is_owner(tg_relid) and not exists (
      select from account where id = signed_in() and staff_id = new.closed_by and role in ('AUDITOR', 'OBSERVER')) then
      raise exception 'whoever closes an alert is signed in' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;

alter function check_release() security definer;

-- Temporary tables come last for all of them: they come first wherever a search path does not name them.
do $$
declare
  one regprocedure;
begin
  for one in
    select p.oid from pg_proc p
    where p.pronamespace = 'public'::regnamespace and (p.prosecdef or p.prorettype = 'trigger'::regtype)
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', one);
  end loop;
end
$$;

-- What each function is for is granted by name; nobody else runs them.
do $$
declare
  one regprocedure;
begin
  for one in
    select p.oid from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('revoke all on function %s from public', one);
  end loop;
end
$$;
grant execute on function
  session_account(text), password_setting(text), begin_session(text, bytea, text, timestamptz), end_session(text),
  change_password(bytea, text), choose_password(text, text, timestamptz),
  offer_first_link(uuid, text, timestamptz), claim_first_link(text, timestamptz),
  add_staff_member(uuid, text, text), add_account(uuid, text, uuid, text, text, timestamptz),
  add_link(uuid, text, uuid, timestamptz), add_grant(uuid, text, uuid, text, text, uuid, boolean, timestamptz),
  decide_grant(uuid, boolean, timestamptz), disable_account(uuid, timestamptz),
  lock_account(uuid, uuid, timestamptz), sign_release(uuid, timestamptz), hold_account(uuid)
  to garante_app;
