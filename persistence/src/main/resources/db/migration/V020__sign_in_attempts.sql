-- Who tried to sign in, from where, for the lock-out: names only as hashes, for a day.
create table sign_in_attempt (
  id uuid primary key,
  account_key text not null check (account_key ~ '^[0-9a-f]{64}$'),
  source text not null,
  at timestamptz not null,
  succeeded boolean not null
);
create index sign_in_attempt_list on sign_in_attempt (account_key, source, at);
create index sign_in_attempt_at on sign_in_attempt (at);

grant select, insert, delete on sign_in_attempt to garante_app;
grant update (succeeded) on sign_in_attempt to garante_app;
