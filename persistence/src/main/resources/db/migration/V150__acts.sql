-- Acts: what happened to a record after it was written, or was done to it, each with an entry of its own. Annulment is one of them; its own
-- table goes. Entries name the format they were written in, so that what comes after can keep them. The one before was never released:
-- a register begun with it cannot go on.
do $$
begin
  if exists (select from ledger_entry) then
    raise exception 'this register was begun before its first release, in a form that nothing reads any more; begin a new one'
      using hint = 'the demonstration begins anew with --fresh';
  end if;
end
$$;

alter table ledger_entry add column format text not null default 'garante/2' check (format ~ '^garante/[0-9]+$');
alter table ledger_entry drop constraint entry_can_be_sealed;
alter table ledger_entry add constraint entry_can_be_sealed check (
  at >= '2000-01-01T00:00:00Z' and at < '10000-01-01T00:00:00Z'
  and array_position(subjects, null) is null
  and action in (
    'SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'ACT_ENTER', 'ACT_SIGN', 'ACT_CONFIRM', 'ACT_STRIKE', 'SIGN_IN',
    'SIGN_IN_FAILED', 'SIGN_OUT', 'REFUSED', 'OPEN', 'OPEN_HISTORY', 'UNMASK', 'LIST', 'SEARCH', 'SAMPLE', 'REPORT', 'EXPORT_START',
    'EXPORT_END', 'ACCOUNT_CREATE', 'ACCOUNT_CHANGE', 'ACCOUNT_DISABLE', 'GRANT_PROPOSE', 'GRANT_CONFIRM', 'GRANT_REFUSE',
    'CATALOGUE_CHANGE', 'ACCESS_ALERT', 'ACCESS_ALERT_CLOSE', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE', 'DISCARD', 'OPERATOR_CHANGE'));

-- What each form of act asks: how many different persons, its author counted, when it counts, whether it stands alone, whether it annuls.
-- The application reads it and cannot write it.
create table act_form (
  code text primary key check (code ~ '^[A-Z][A-Z_]{2,39}$'),
  signers integer not null check (signers between 1 and 3),
  counts text not null check (counts in ('AT_ONCE', 'WHEN_SIGNED')),
  alone boolean not null,
  annuls boolean not null,
  unique (code, signers, counts, alone),
  check (signers > 1 or counts = 'AT_ONCE')
);
-- Who enters (place 1) and signs it, by role and reach: the cells of ActPermit.
create table act_signer (
  form text not null references act_form,
  place integer not null check (place between 1 and 3),
  role text not null,
  reach text not null check (reach in ('OWN', 'SCOPE', 'HOLDER', 'ADDRESSEE', 'PEER', 'AUTHOR', 'NOTES', 'ALL')),
  primary key (form, place, role, reach)
);
insert into act_form values ('ANNULMENT', 3, 'WHEN_SIGNED', true, true);
insert into act_signer values
  ('ANNULMENT', 1, 'RECORDER', 'OWN'), ('ANNULMENT', 1, 'AUDITOR', 'AUTHOR'), ('ANNULMENT', 1, 'OBSERVER', 'AUTHOR'),
  ('ANNULMENT', 2, 'SUPERVISOR', 'OWN'), ('ANNULMENT', 2, 'AUDITOR', 'NOTES'), ('ANNULMENT', 2, 'OBSERVER', 'NOTES'),
  ('ANNULMENT', 3, 'AUDITOR', 'ALL'), ('ANNULMENT', 3, 'OBSERVER', 'NOTES');

create table act (
  id uuid primary key,
  record_id uuid not null references record,
  form text not null,
  signers integer not null,
  counts text not null,
  alone boolean not null,
  schema_number integer not null check (schema_number > 0),
  about text,
  corrects uuid,
  content text not null,
  commitment text not null,
  occurred_at timestamptz constraint act_moment check (occurred_at between '1899-12-31Z' and '2200-01-02Z'),
  occurred_zone text constraint act_clock check (occurred_zone is null or (timestamptz 'epoch' at time zone occurred_zone) is not null),
  occurred_precision text,
  entered_by uuid not null references account,
  author uuid not null references staff_member,
  author_agency text not null references agency,
  entered_at timestamptz not null,
  status text not null check (status in ('ENTERED', 'SIGNED', 'CONFIRMED', 'STRUCK')),
  foreign key (form, signers, counts, alone) references act_form (code, signers, counts, alone),
  unique (id, record_id, form),
  unique (id, record_id),
  foreign key (corrects, record_id, form) references act (id, record_id, form),
  check (corrects <> id)
);
create index act_of_record on act (record_id, entered_at);
create unique index act_alone on act (record_id, form) where alone and status in ('ENTERED', 'SIGNED');
create index act_waiting on act (entered_at) where signers > 1 and status in ('ENTERED', 'SIGNED');

create table act_person (
  act_id uuid not null references act,
  person_id uuid not null references person,
  primary key (act_id, person_id)
);
create index act_person_person on act_person (person_id);

create table act_link (
  act_id uuid not null references act,
  role text not null,
  target uuid not null references record,
  primary key (act_id, role, target)
);
create index act_link_target on act_link (target);

create table act_finding (
  act_id uuid not null references act,
  ordinal integer not null,
  rule text not null,
  strength text not null check (strength in ('BARS_DECISION', 'GRAVE', 'FLAGGED')),
  path text not null,
  message text not null,
  arguments text[] not null,
  primary key (act_id, ordinal)
);

-- Where a record stands beyond approval, folded from its acts; null for a kind without states.
alter table record add column state text;

alter table transition
  add column act_id uuid,
  add foreign key (act_id, record_id) references act (id, record_id) deferrable initially deferred,
  add constraint transition_is_of_one check (num_nonnulls(submission_id, act_id) = 1);
create index transition_act on transition (act_id) where act_id is not null;
-- Behind each signature of an act stands another person.
create unique index transition_signs_once on transition (act_id, by_staff) where act_id is not null and to_state <> 'STRUCK';

-- What annulments were.
drop trigger annulment_moves_forward on annulment;
drop trigger annulment_has_transition on annulment;
drop function check_annulment(), check_annulment_has_transition(), annulment_as_known(bigint);
drop table annulment;

-- Whether oversight wrote the record.
create function is_of_oversight(of_record uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (
      select from transition t join ledger_entry e on e.id = t.entry_id
      where t.record_id = of_record and t.to_state = 'SUBMITTED' and e.role in ('AUDITOR', 'OBSERVER'))
  $$;
-- Whether one of these roles and agencies may give that signature, as far as the database knows who has which part in a record.
create function may_sign(of_form text, at_place integer, signer account, record_id uuid, entered_for text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select exists (
      select
      from act_signer w
      join record r on r.id = $4
      where w.form = of_form and w.place = at_place and w.role = signer.role
        and case w.reach
          when 'OWN' then not is_of_oversight(r.id) and r.owner_agency = signer.agency
          when 'PEER' then entered_for = signer.agency
          when 'NOTES' then is_of_oversight(r.id)
          when 'AUTHOR' then is_of_oversight(r.id) and exists (
            select from submission s join submission_author a on a.submission_id = s.id
            where s.record_id = r.id and a.staff_id = signer.staff_id)
          else true end)
  $$;

revoke all on function may_sign(text, integer, account, uuid, text), is_of_oversight(uuid) from public;

-- A step is signed by whoever is signed in, of the role that takes it, and its entry tells of it and of nothing else.
create or replace function check_transition() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    signer account;
    entry ledger_entry;
    of_act act;
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
      or entry.action is distinct from (case when new.act_id is null
        then case new.to_state when 'SUBMITTED' then 'SUBMIT' when 'WITHDRAWN' then 'WITHDRAW' when 'APPROVED' then 'APPROVE'
          when 'RETURNED' then 'RETURN' end
        else case new.to_state when 'ENTERED' then 'ACT_ENTER' when 'SIGNED' then 'ACT_SIGN' when 'CONFIRMED' then 'ACT_CONFIRM'
          when 'STRUCK' then 'ACT_STRIKE' end end) then
      raise exception 'the entry of a transition tells of another step' using errcode = 'check_violation';
    end if;

    if new.act_id is not null then
      select * into of_act from act where id = new.act_id;
      if not (case new.to_state
          when 'STRUCK' then of_act.author = signer.staff_id
            or may_sign(of_act.form, case new.from_state when 'ENTERED' then 2 else 3 end, signer, new.record_id, of_act.author_agency)
          when 'ENTERED' then may_sign(of_act.form, 1, signer, new.record_id, signer.agency)
          when 'SIGNED' then may_sign(of_act.form, 2, signer, new.record_id, of_act.author_agency)
          else may_sign(of_act.form, of_act.signers, signer, new.record_id, of_act.author_agency) end) then
        raise exception 'the account''s role does not take this step' using errcode = 'check_violation';
      end if;
      return new;
    end if;

    by_oversight := is_of_oversight(new.record_id);
    if new.to_state in ('APPROVED', 'RETURNED') and not (
        by_oversight and signer.role in ('AUDITOR', 'OBSERVER')
        or not by_oversight and signer.role = 'SUPERVISOR' and exists (
          select from record r
          where r.id = new.record_id and (
            r.owner_agency = signer.agency
            or exists (select from stand_in i where i.account_id = signer.id and i.agency = r.owner_agency))))
      or new.to_state in ('SUBMITTED', 'WITHDRAWN') and signer.role not in ('RECORDER', 'AUDITOR', 'OBSERVER') then
      raise exception 'the account''s role does not take this step' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;

-- A submission begins SUBMITTED and moves once; never beside an act that stands alone, nor once the record is annulled.
create or replace function check_submission_move() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'SUBMITTED' then
        raise exception 'a submission begins as SUBMITTED' using errcode = 'check_violation';
      end if;
      if exists (
        select from act a join act_form f on f.code = a.form
        where a.record_id = new.record_id
          and (f.alone and a.status in ('ENTERED', 'SIGNED') or f.annuls and a.status = 'CONFIRMED')) then
        raise exception 'the record is annulled, or about to be' using errcode = 'check_violation';
      end if;
    elsif old.status <> 'SUBMITTED' or new.status = 'SUBMITTED' then
      raise exception 'a submission is decided once' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;

-- What is in force was approved, and is the newest approved; what is annulled was annulled by an act that was confirmed.
create or replace function check_record() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if new.in_force is distinct from
      (select id from submission where record_id = new.id and status = 'APPROVED' order by number desc limit 1) then
      raise exception 'what is in force in % is not what was approved last', new.folio using errcode = 'check_violation';
    end if;
    if new.annulled <> exists (
      select from act a join act_form f on f.code = a.form
      where a.record_id = new.id and f.annuls and a.status = 'CONFIRMED') then
      raise exception '% is annulled without an annulment', new.folio using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;

-- An act begins ENTERED, moves only forward, and stands alone where its form says so.
create function check_act() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'ENTERED' then
        raise exception 'an act begins as ENTERED' using errcode = 'check_violation';
      end if;
      if exists (select from record where id = new.record_id and annulled) then
        raise exception 'the record is annulled' using errcode = 'check_violation';
      end if;
      if new.alone and exists (select from submission where record_id = new.record_id and status = 'SUBMITTED') then
        raise exception 'a submission of the record is under way' using errcode = 'check_violation';
      end if;
    elsif new.status is distinct from old.status and (old.status, new.status) not in (
        ('ENTERED', case new.signers when 2 then 'CONFIRMED' when 3 then 'SIGNED' end),
        ('SIGNED', 'CONFIRMED'), ('ENTERED', 'STRUCK'), ('SIGNED', 'STRUCK')) then
      raise exception 'an act moves only forward' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger act_moves_forward before insert or update on act
  for each row execute function check_act();

-- At the end of the transaction the act has the transitions that made its status: as many signatures as that takes, the first its author's.
create function check_act_has_transitions() returns trigger
  language plpgsql set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    signatures integer;
  begin
    select count(*) into signatures
    from transition t join ledger_entry e on e.id = t.entry_id
    where t.act_id = new.id and t.to_state <> 'STRUCK' and e.object = new.record_id::text;
    if not exists (
        select from transition t
        where t.act_id = new.id and t.to_state = 'ENTERED' and t.by_staff = new.author and t.by_account = new.entered_by)
      or not exists (select from transition t where t.act_id = new.id and t.to_state = new.status)
      or new.status = 'SIGNED' and signatures <> 2
      or new.status = 'CONFIRMED' and signatures <> new.signers then
      raise exception 'act % is % without its signatures', new.id, new.status using errcode = 'check_violation';
    end if;
    if new.status = 'CONFIRMED' and exists (
      select from act_form f join record r on r.id = new.record_id where f.code = new.form and f.annuls and not r.annulled) then
      raise exception 'record % is not annulled by what annuls it', new.record_id using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
create constraint trigger act_has_transitions after insert or update on act
  deferrable initially deferred
  for each row execute function check_act_has_transitions();

grant select, insert on act, act_person, act_link, act_finding to garante_app;
grant update (status) on act to garante_app;
grant update (state) on record to garante_app;
grant select on act_form, act_signer to garante_app;
grant select on act, act_person, act_link, act_finding, act_form, act_signer to garante_reader;

-- The state of every record at a position in one pass over its steps; what was annulled by then is left out.
create or replace function record_as_known(of_kind text, known_at bigint)
  returns table (
    record_id uuid, folio text, owner_agency text, handling text, recorded_at timestamptz,
    submission_id uuid, approved boolean, latest_status text, amendment_open boolean)
  language sql stable
  as $$
    with counted as (
      select t.record_id, t.submission_id, t.to_state, s.number, coalesce(f.annuls and t.to_state = 'CONFIRMED', false) as annuls
      from transition t
      join record r on r.id = t.record_id and r.kind = of_kind
      left join submission s on s.id = t.submission_id
      left join act a on a.id = t.act_id
      left join act_form f on f.code = a.form
      left join ledger_leaf l on l.entry_id = t.entry_id
      where known_at is null or l.position <= known_at
    ),
    state as (
      select c.record_id,
        (array_agg(c.submission_id order by c.number desc) filter (where c.to_state = 'SUBMITTED'))[1] as latest,
        (array_agg(c.submission_id order by c.number desc) filter (where c.to_state = 'APPROVED'))[1] as in_force,
        -- of the latest submission its decision, or SUBMITTED while there is none
        (array_agg(c.to_state order by c.number desc, c.to_state = 'SUBMITTED')
          filter (where c.submission_id is not null))[1] as status
      from counted c
      group by c.record_id
      having not bool_or(c.annuls) and bool_or(c.to_state = 'SUBMITTED')
    )
    select r.id, r.folio, r.owner_agency, r.handling, r.recorded_at,
      coalesce(s.in_force, s.latest),
      s.in_force is not null,
      s.status,
      s.in_force is not null and s.status = 'SUBMITTED'
    from state s
    join record r on r.id = s.record_id
  $$;

-- Every act as known at a position: how far it had come, who signed it last and when.
create function act_as_known(known_at bigint)
  returns table (act_id uuid, record_id uuid, form text, entered_at timestamptz, status text, status_at timestamptz)
  language sql stable
  as $$
    select a.id, a.record_id, a.form, min(t.at),
      (array_agg(t.to_state order by array_position(array['ENTERED', 'SIGNED', 'CONFIRMED', 'STRUCK'], t.to_state) desc))[1],
      max(t.at)
    from act a
    join transition t on t.act_id = a.id
    left join ledger_leaf l on l.entry_id = t.entry_id
    where known_at is null or l.position <= known_at
    group by a.id
  $$;
revoke all on function act_as_known(bigint) from public;
grant execute on function act_as_known(bigint) to garante_app, garante_reader;
