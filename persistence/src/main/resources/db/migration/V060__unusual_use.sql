-- Unusual use of accounts (LNRD 16): how much is unusual, what was, and which accounts are locked for it until two persons release them.
create table use_threshold (
  rule text not null check (rule in ('READS', 'NIGHT_READS', 'REFUSALS')),
  alert_above integer not null check (alert_above > 0),
  lock_above integer not null check (lock_above >= alert_above),
  in_force_from timestamptz not null,
  primary key (rule, in_force_from)
);
insert into use_threshold (rule, alert_above, lock_above, in_force_from) values
  ('READS', 60, 240, '2000-01-01T00:00:00Z'),
  ('NIGHT_READS', 20, 80, '2000-01-01T00:00:00Z'),
  ('REFUSALS', 15, 60, '2000-01-01T00:00:00Z');

create table access_alert (
  id uuid primary key,
  account_id uuid not null references account,
  staff_id uuid not null references staff_member,
  rule text not null check (rule in ('READS', 'NIGHT_READS', 'REFUSALS')),
  hour_from timestamptz not null,
  uses bigint not null,
  above integer not null,
  raised_at timestamptz not null,
  closed_by uuid references staff_member,
  closed_at timestamptz,
  unique (account_id, rule, hour_from),
  check ((closed_by is null) = (closed_at is null)),
  check (closed_by <> staff_id)
);
create index access_alert_at on access_alert (raised_at desc);
create index access_alert_open on access_alert (id) where closed_at is null;

-- One lock for an alert: what was counted once does not lock a released account again.
create table account_lock (
  id uuid primary key,
  account_id uuid not null references account,
  staff_id uuid not null references staff_member,
  alert_id uuid not null unique references access_alert,
  locked_at timestamptz not null,
  first_by uuid references staff_member,
  first_role text check (first_role in ('ADMIN', 'AUDITOR')),
  first_at timestamptz,
  second_by uuid references staff_member,
  second_role text check (second_role in ('ADMIN', 'AUDITOR')),
  second_at timestamptz,
  check ((first_by is null) = (first_role is null) and (first_by is null) = (first_at is null)),
  check ((second_by is null) = (second_role is null) and (second_by is null) = (second_at is null)),
  check (second_by is null or first_by is not null),
  check (first_by <> staff_id and second_by <> staff_id and second_by <> first_by and second_role <> first_role)
);
create unique index account_lock_holding on account_lock (account_id) where second_by is null;

alter table account drop constraint account_status_check;
alter table account add constraint account_status_check check (status in ('INVITED', 'ACTIVE', 'LOCKED', 'DISABLED'));

-- Whoever holds the application's password cannot release an account alone either.
create function check_release() returns trigger
  language plpgsql
  as $$
  begin
    if exists (select from account_lock l where l.account_id = new.id and l.second_by is null) then
      raise exception 'a locked account is released by two persons' using errcode = 'check_violation';
    end if;
    return null;
  end
  $$;
create constraint trigger account_is_released_by_two after update on account deferrable initially deferred
  for each row when (old.status = 'LOCKED' and new.status = 'ACTIVE') execute function check_release();

create function check_lock_signature() returns trigger
  language plpgsql
  as $$
  begin
    if old.second_by is not null
        or old.first_by is not null and (new.first_by, new.first_role, new.first_at)
          is distinct from (old.first_by, old.first_role, old.first_at) then
      raise exception 'a signature stays' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger lock_keeps_its_signatures before update on account_lock for each row execute function check_lock_signature();

create function check_alert() returns trigger
  language plpgsql
  as $$
  begin
    if old.closed_at is not null then
      raise exception 'an alert is closed once' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger alert_is_closed_once before update on access_alert for each row execute function check_alert();

grant select on use_threshold to garante_app, garante_reader;
grant insert on use_threshold to garante_app;
grant select, insert on access_alert, account_lock to garante_app;
grant update (closed_by, closed_at) on access_alert to garante_app;
grant update (first_by, first_role, first_at, second_by, second_role, second_at) on account_lock to garante_app;
