-- Who signs is who is signed in. Whoever holds the application's password speaks for nobody: what an account does it does with a secret that
-- its session alone holds, and the database keeps only the secret's hash. Sessions begin with the password, which the database checks.
create table account_session (
  secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references account,
  began_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null default clock_timestamp() + interval '12 hours',
  ended_at timestamptz,
  -- of whoever has just chosen a password by a link: nobody is signed in with it
  only_in xid8
);
create index account_session_of_account on account_session (account_id) where ended_at is null;

-- A password is kept as what proves its key, not as the key: whoever reads the column still has to know the password.
update account set password_hash =
  replace(substring(password_hash from '^(.*\$)[^$]*$'), '$pbkdf2-sha256$', '$pbkdf2-sha256-key$')
  || rtrim(encode(sha256(decode(rpad(key, (length(key) + 3) / 4 * 4, '='), 'base64')), 'base64'), '=')
from (select id as of_account, substring(password_hash from '[^$]*$') as key from account) k
where k.of_account = account.id and password_hash like '$pbkdf2-sha256$%';
-- what is deferred is looked at now: a table with triggers still to come cannot be altered
set constraints all immediate;
alter table account add constraint password_hash_has_its_form check (
  password_hash ~ '^\$pbkdf2-sha256-key\$i=[0-9]{1,9}\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]{43}$');

-- A link is usable for three days by the database's clock too.
alter table sign_in_link add column valid_until timestamptz;
update sign_in_link set valid_until = clock_timestamp() + interval '3 days' where ended_at is null and open_until is not null;

alter table account drop column version;

create function hash_of(secret text) returns text
  language sql immutable strict parallel safe
  return encode(sha256(convert_to(secret, 'UTF8')), 'hex');

-- The account whose session has that secret and goes on; null if none has.
create function session_account(secret text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select s.account_id
    from account_session s join account a on a.id = s.account_id
    where s.secret_hash = hash_of(nullif(secret, ''))
      and s.ended_at is null and a.status = 'ACTIVE'
      and (s.only_in is null and s.ends_at > clock_timestamp() or s.only_in = pg_current_xact_id_if_assigned())
  $$;

-- The account that is signed in with the secret that this transaction was told.
create function signed_in() returns uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select session_account(current_setting('garante.session', true)) $$;

-- How a password is turned into its key, and nothing of the key.
create function password_setting(of_username text) returns text
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select substring(password_hash from '^(.*)\$[^$]*$') from account where username = of_username $$;

create function is_key(kept text, key bytea) returns boolean
  language sql immutable parallel safe
  return coalesce(substring(kept from '[^$]*$') = rtrim(encode(sha256(key), 'base64'), '='), false);

-- Begins a session for whoever knows the password's key.
create function begin_session(of_username text, key bytea, secret text, at timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    found_one account;
  begin
    select * into found_one from account where username = of_username;
    if not is_key(found_one.password_hash, key) then
      return 'WRONG';
    end if;
    if found_one.status <> 'ACTIVE' then
      return 'NOT_ACTIVE';
    end if;
    if length(secret) < 43 then
      raise exception 'a secret of a session cannot be guessed' using errcode = 'check_violation';
    end if;
    insert into account_session (secret_hash, account_id) values (hash_of(secret), found_one.id);
    perform set_config('garante.session', secret, true);
    update account set last_sign_in_at = greatest(last_sign_in_at, at) where id = found_one.id;
    return 'BEGUN';
  end
  $$;

create function end_session(secret text) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp
  as $$ update account_session set ended_at = clock_timestamp() where secret_hash = hash_of(secret) and ended_at is null $$;

-- Changes one's own password, with the one until now; all other sessions of the account end.
create function change_password(until bytea, next text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    own uuid := signed_in();
  begin
    update account set password_hash = next where id = own and is_key(password_hash, until);
    if not found then
      return false;
    end if;
    update account_session set ended_at = clock_timestamp()
    where account_id = own and ended_at is null
      and secret_hash <> hash_of(current_setting('garante.session', true));
    return true;
  end
  $$;

-- Sets the password by a one-time link that a grant in force opened, and uses the link up.
create function choose_password(token text, next text, at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    link sign_in_link;
  begin
    select l.* into link from sign_in_link l
    where l.token_hash = hash_of(token) and l.ended_at is null and l.open_until > at and l.valid_until > clock_timestamp()
      and exists (
        select from account_grant g
        where g.link_id = l.id and g.account_id = l.account_id and g.state in ('CONFIRMED', 'GRANTED'))
      and exists (select from account a where a.id = l.account_id and a.status <> 'DISABLED')
    for update of l;
    if link.id is null then
      return null;
    end if;
    update sign_in_link set ended_at = at where id = link.id;
    update account set password_hash = next, status = case status when 'INVITED' then 'ACTIVE' else status end
    where id = link.account_id;
    update account_session set ended_at = clock_timestamp() where account_id = link.account_id and ended_at is null;
    insert into account_session (secret_hash, account_id, only_in)
    values (hash_of(token), link.account_id, pg_current_xact_id());
    perform set_config('garante.session', token, true);
    return link.account_id;
  end
  $$;
