-- Accounts, roles, links, grants and stand-ins change by these functions alone. Each asks who is signed in, whatever the application says.
alter table sign_in_link add column claimed_in xid8;

-- The account that is signed in, if it has one of these roles.
create function acting(variadic roles text[]) returns account
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    acts account;
  begin
    select * into acts from account where id = signed_in() and role = any (roles);
    if acts.id is null then
      raise exception 'nobody is signed in who may do this' using errcode = 'insufficient_privilege';
    end if;
    return acts;
  end
  $$;

-- Whether this transaction makes the first administrator, by the installation's link.
create function is_first_claim() returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from sign_in_link where account_id is null and claimed_in = pg_current_xact_id_if_assigned()) $$;

-- An account of somebody else that is not closed, held until the transaction ends.
create function account_of_other(of_account uuid, acts account) returns account
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    other account;
  begin
    select * into strict other from account where id = of_account for update;
    if other.staff_id = acts.staff_id then
      raise exception 'nobody gives a permission to themselves' using errcode = 'insufficient_privilege';
    end if;
    if other.status = 'DISABLED' then
      raise exception 'a closed account stays closed' using errcode = 'check_violation';
    end if;
    return other;
  end
  $$;

-- A new link of the installation, while there is no account; earlier ones end.
create function offer_first_link(link uuid, token_hash text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    lock table account in share row exclusive mode;
    if exists (select from account) then
      raise exception 'there is an account already' using errcode = 'insufficient_privilege';
    end if;
    update sign_in_link set ended_at = at where account_id is null and ended_at is null;
    insert into sign_in_link (id, token_hash, issued_at, open_until, valid_until)
    values (link, token_hash, at, at + interval '3 days', clock_timestamp() + interval '3 days');
  end
  $$;

-- Uses the installation's link up: the rest of the transaction may make one account.
create function claim_first_link(token text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    lock table account in share row exclusive mode;
    update sign_in_link set ended_at = at, claimed_in = pg_current_xact_id()
    where account_id is null and token_hash = hash_of(token) and ended_at is null
      and open_until > at and valid_until > clock_timestamp() and not exists (select from account);
    return found;
  end
  $$;

create function add_staff_member(id uuid, staff_number text, name text) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not is_first_claim() then
      perform acting('ADMIN');
    end if;
    insert into staff_member (id, staff_number, name) values (id, staff_number, name);
  end
  $$;

-- An account that nobody can use yet: INVITED, without a password.
create function add_account(new_id uuid, username text, staff uuid, agency text, of_role text, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    acts account;
  begin
    if is_first_claim() then
      if of_role <> 'ADMIN' or exists (select from account) then
        raise exception 'the first link makes one administrator' using errcode = 'insufficient_privilege';
      end if;
    else
      acts := acting('ADMIN');
      if staff = acts.staff_id then
        raise exception 'nobody gives a permission to themselves' using errcode = 'insufficient_privilege';
      end if;
    end if;
    insert into account (id, username, staff_id, agency, role, status, created_at)
    values (new_id, username, staff, agency, of_role, 'INVITED', at);
  end
  $$;

-- A link that nobody can use yet; earlier ones of the account end.
create function add_link(new_id uuid, token_hash text, of_account uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if not is_first_claim() then
      perform account_of_other(of_account, acting('ADMIN'));
    end if;
    update sign_in_link set ended_at = at where account_id = of_account and ended_at is null;
    insert into sign_in_link (id, token_hash, account_id, issued_at) values (new_id, token_hash, of_account, at);
  end
  $$;

-- Whether a grant takes effect only when a second person confirms it.
create function needs_confirmation(of_kind text, of_role text, giver uuid, gainer uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select of_kind = 'STAND_IN' or of_role in ('SUPERVISOR', 'AUDITOR', 'OBSERVER')
      or of_role = 'ADMIN' and exists (
        select from account
        where status = 'ACTIVE' and role in ('ADMIN', 'AUDITOR') and staff_id not in (giver, gainer))
  $$;

create function take_effect(of_grant uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    given account_grant;
  begin
    select * into strict given from account_grant where id = of_grant and state in ('CONFIRMED', 'GRANTED');
    case given.kind
      when 'CHANGE' then
        delete from stand_in where account_id = given.account_id;
        update account set role = given.role, agency = given.agency where id = given.account_id;
      when 'STAND_IN' then
        insert into stand_in (account_id, agency, grant_id) values (given.account_id, given.agency, given.id)
        on conflict (account_id, agency) do nothing;
      else
        update sign_in_link set open_until = at + interval '3 days', valid_until = clock_timestamp() + interval '3 days'
        where id = given.link_id and ended_at is null;
    end case;
  end
  $$;

-- Gives a permission: at once where that is enough, otherwise for another person to confirm.
create function add_grant(
  new_id uuid, of_kind text, of_account uuid, of_role text, of_agency text, link uuid, waits boolean, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    acts account;
    gains account;
  begin
    if is_first_claim() then
      select * into strict gains from account where id = of_account;
      if waits or of_kind <> 'ACCOUNT' then
        raise exception 'the first link makes one administrator' using errcode = 'insufficient_privilege';
      end if;
    else
      acts := acting('ADMIN');
      gains := account_of_other(of_account, acts);
      if waits <> needs_confirmation(of_kind, of_role, acts.staff_id, gains.staff_id) then
        raise exception 'who confirms this permission is not for the giver to say' using errcode = 'insufficient_privilege';
      end if;
    end if;
    if (of_kind in ('ACCOUNT', 'LINK')) <> (link is not null)
      or link is not null and (
        (of_role, of_agency) is distinct from (gains.role, gains.agency)
        or not exists (
          select from sign_in_link l
          where l.id = link and l.account_id = of_account and l.ended_at is null and l.open_until is null)
        or exists (select from account_grant g where g.link_id = link))
      or of_kind = 'STAND_IN' and (of_role <> 'SUPERVISOR' or gains.role <> 'SUPERVISOR') then
      raise exception 'a grant says what its account and link are' using errcode = 'check_violation';
    end if;
    insert into account_grant (id, kind, account_id, staff_id, role, agency, link_id, state, given_by, given_at)
    values (new_id, of_kind, of_account, gains.staff_id, of_role, of_agency, link,
      case when waits then 'PROPOSED' else 'GRANTED' end, acts.staff_id, at);
    if not waits then
      perform take_effect(new_id, at);
    end if;
  end
  $$;

-- Confirms or refuses what waits; only another natural person confirms, and only an auditor a stand-in.
create function decide_grant(of_grant uuid, confirms boolean, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    acts account := acting('ADMIN', 'AUDITOR');
    given account_grant;
  begin
    select * into strict given from account_grant where id = of_grant for update;
    if confirms then
      if acts.staff_id = given.given_by or acts.staff_id = given.staff_id
        or given.kind = 'STAND_IN' and acts.role <> 'AUDITOR' then
        raise exception 'another person confirms it' using errcode = 'insufficient_privilege';
      end if;
      if exists (select from account where id = given.account_id and status = 'DISABLED') then
        raise exception 'a closed account stays closed' using errcode = 'check_violation';
      end if;
    end if;
    update account_grant set state = case when confirms then 'CONFIRMED' else 'REFUSED' end, decided_by = acts.staff_id, decided_at = at
    where id = of_grant;
    if confirms then
      perform take_effect(of_grant, at);
    else
      update sign_in_link set ended_at = at where id = given.link_id and ended_at is null;
    end if;
  end
  $$;

-- Closes an account for good, and with it its sessions, links, stand-ins and what waits for it.
create function disable_account(of_account uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    acts account := acting('ADMIN');
  begin
    perform account_of_other(of_account, acts);
    update account set status = 'DISABLED' where id = of_account;
    update account_session set ended_at = clock_timestamp() where account_id = of_account and ended_at is null;
    update sign_in_link set ended_at = at where account_id = of_account and ended_at is null;
    update account_grant set state = 'REFUSED', decided_by = acts.staff_id, decided_at = at
    where account_id = of_account and state = 'PROPOSED';
    delete from stand_in where account_id = of_account;
  end
  $$;

-- Locks an account for an alert of unusual use. The register does it of itself: it takes a permission away, and gives none.
create function lock_account(new_id uuid, alert uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    raised access_alert;
  begin
    select * into strict raised from access_alert where id = alert;
    update account set status = 'LOCKED' where id = raised.account_id and status = 'ACTIVE';
    if found then
      insert into account_lock (id, account_id, staff_id, alert_id, locked_at)
      values (new_id, raised.account_id, raised.staff_id, raised.id, at);
    end if;
  end
  $$;

-- Signs the release of a locked account; with the second signature it is released.
create function sign_release(of_lock uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    acts account := acting('ADMIN', 'AUDITOR');
    held account_lock;
  begin
    select * into strict held from account_lock where id = of_lock for update;
    if held.first_by is null then
      update account_lock set first_by = acts.staff_id, first_role = acts.role, first_at = at where id = of_lock;
    else
      update account_lock set second_by = acts.staff_id, second_role = acts.role, second_at = at where id = of_lock;
      update account set status = 'ACTIVE' where id = held.account_id and status = 'LOCKED';
    end if;
  end
  $$;

-- Holds an account's row until the transaction ends, which takes a right to change it.
create function hold_account(of_account uuid) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ select from account where id = of_account for update $$;

revoke all on staff_member, account, sign_in_link, account_grant, stand_in, account_lock from garante_app;
revoke update on access_alert from garante_app;
grant update (closed_by, closed_at) on access_alert to garante_app;
grant select on staff_member, account_grant, stand_in, account_lock to garante_app;
grant select (id, username, staff_id, agency, role, status, created_at, last_sign_in_at) on account to garante_app;
grant select (id, token_hash, account_id, issued_at, open_until, ended_at) on sign_in_link to garante_app;
