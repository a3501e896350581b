-- Four eyes hold in the database too: what the application would refuse, its role cannot do by SQL either.

-- Whether the person wrote any submission of the record after the last one approved before this one (I01).
create function is_author_since_approval(of_submission uuid, staff uuid) returns boolean
  language sql stable
  as $$
    select exists (
      select
      from submission this
      join submission s on s.record_id = this.record_id and s.number <= this.number
      join submission_author a on a.submission_id = s.id
      where this.id = of_submission
        and a.staff_id = staff
        and s.number > coalesce(
          (select max(p.number) from submission p
           where p.record_id = this.record_id and p.number < this.number and p.status = 'APPROVED'), 0))
  $$;

-- A decision is a transition by someone who is no author and whose account is that person's and of the role.
create function check_transition() returns trigger
  language plpgsql
  as $$
  begin
    if not exists (select from account where id = new.by_account and staff_id = new.by_staff) then
      raise exception 'the account of a transition is not its person''s' using errcode = 'check_violation';
    end if;
    if new.to_state in ('APPROVED', 'RETURNED') and is_author_since_approval(new.submission_id, new.by_staff) then
      raise exception 'nobody decides what they wrote' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger transition_is_allowed before insert on transition
  for each row execute function check_transition();

-- A submission begins SUBMITTED and moves once.
create function check_submission_move() returns trigger
  language plpgsql
  as $$
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'SUBMITTED' then
        raise exception 'a submission begins as SUBMITTED' using errcode = 'check_violation';
      end if;
      if exists (select from annulment where record_id = new.record_id and state in ('PROPOSED', 'SECONDED', 'DONE')) then
        raise exception 'the record is annulled, or about to be' using errcode = 'check_violation';
      end if;
    elsif old.status <> 'SUBMITTED' or new.status = 'SUBMITTED' then
      raise exception 'a submission is decided once' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger submission_moves_once before insert or update of status on submission
  for each row execute function check_submission_move();

-- At the end of the transaction every state has the transition, and with it the ledger entry, that made it.
create function check_submission_has_transition() returns trigger
  language plpgsql
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
    return null;
  end
  $$;
create constraint trigger submission_has_transition after insert or update of status on submission
  deferrable initially deferred
  for each row execute function check_submission_has_transition();

-- What is in force was approved, and is the newest approved; what is annulled was annulled by three persons.
create function check_record() returns trigger
  language plpgsql
  as $$
  begin
    if new.in_force is distinct from
      (select id from submission where record_id = new.id and status = 'APPROVED' order by number desc limit 1) then
      raise exception 'what is in force in % is not what was approved last', new.folio using errcode = 'check_violation';
    end if;
    if new.annulled <> exists (select from annulment where record_id = new.id and state = 'DONE') then
      raise exception '% is annulled without an annulment', new.folio using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
create constraint trigger record_state_is_founded after insert or update on record
  deferrable initially deferred
  for each row execute function check_record();

-- Never an annulment under way beside an open submission, nor the reverse; an annulment moves only forward.
create function check_annulment() returns trigger
  language plpgsql
  as $$
  begin
    if tg_op = 'UPDATE' and old.state in ('DONE', 'REFUSED') then
      raise exception 'an ended annulment does not move' using errcode = 'check_violation';
    end if;
    if new.state in ('PROPOSED', 'SECONDED')
      and exists (select from submission where record_id = new.record_id and status = 'SUBMITTED') then
      raise exception 'a submission of the record is under way' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger annulment_moves_forward before insert or update on annulment
  for each row execute function check_annulment();
