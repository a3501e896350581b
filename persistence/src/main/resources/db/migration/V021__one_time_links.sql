-- Links that let their bearer choose a password once; only a hash of the token is kept.
create table sign_in_link (
  id uuid primary key,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid references account,
  issued_at timestamptz not null,
  open_until timestamptz,
  ended_at timestamptz
);
create index sign_in_link_of_account on sign_in_link (account_id) where ended_at is null;

grant select, insert on sign_in_link to garante_app;
grant update (open_until, ended_at) on sign_in_link to garante_app;
