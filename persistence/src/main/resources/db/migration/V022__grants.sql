-- Who gave whom which permission: kept for good, and confirmed by neither the giver nor who gains by it.
create table account_grant (
  id uuid primary key,
  kind text not null check (kind in ('ACCOUNT', 'CHANGE', 'LINK', 'STAND_IN')),
  account_id uuid not null references account,
  staff_id uuid not null references staff_member,
  role text not null check (role in ('RECORDER', 'SUPERVISOR', 'AUDITOR', 'OBSERVER', 'PUBLISHER', 'ADMIN')),
  agency text not null references agency,
  link_id uuid references sign_in_link,
  state text not null check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'GRANTED')),
  given_by uuid references staff_member,
  given_at timestamptz not null,
  decided_by uuid references staff_member,
  decided_at timestamptz,
  check (given_by is null or given_by <> staff_id),
  check (state <> 'CONFIRMED' or (decided_by <> given_by and decided_by <> staff_id)),
  check ((state in ('CONFIRMED', 'REFUSED')) = (decided_by is not null and decided_at is not null)),
  check (state <> 'GRANTED' or role not in ('SUPERVISOR', 'AUDITOR', 'OBSERVER'))
);
create unique index account_grant_proposed on account_grant (account_id) where state = 'PROPOSED';
create index account_grant_account on account_grant (account_id, given_at desc);
create index account_grant_at on account_grant (given_at desc, id);

-- A grant is decided once.
create function check_grant() returns trigger
  language plpgsql
  as $$
  begin
    if old.state <> 'PROPOSED' then
      raise exception 'a grant is decided once' using errcode = 'check_violation';
    end if;
    return new;
  end
  $$;
create trigger grant_is_decided_once before update on account_grant
  for each row execute function check_grant();

grant select, insert on account_grant to garante_app;
grant update (state, decided_by, decided_at) on account_grant to garante_app;
grant select on account_grant to garante_reader;
