-- Who may touch what: the three roles the server and the sealer use own nothing and get only what a migration grants.
do $$
begin
  if not exists (select from pg_roles where rolname = 'garante_app') then
    create role garante_app login;
  end if;
  if not exists (select from pg_roles where rolname = 'garante_sealer') then
    create role garante_sealer login;
  end if;
  if not exists (select from pg_roles where rolname = 'garante_reader') then
    create role garante_reader login;
  end if;
end
$$;

revoke all on schema public from public;
grant usage on schema public to garante_app, garante_sealer, garante_reader;

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- One row: whether a demonstration made this database, which production refuses.
create table installation (
  only_row boolean primary key default true check (only_row),
  mode text not null check (mode in ('demo', 'production'))
);
grant select on installation to garante_app, garante_reader;

-- unaccent is not immutable by itself, so that indexes cannot use it; with its dictionary named it is.
create function plain_text(text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));
