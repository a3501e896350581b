-- What is chosen from. Rows come in later migrations and, for agencies, from administrators.
create table state (
  code text primary key check (code ~ '^[0-9]{2}$'),
  iso_3166_2 text not null unique,
  name text not null,
  abbreviation text not null,
  time_zone text not null
);

create table municipality (
  code text primary key check (code ~ '^[0-9]{5}$'),
  name text not null,
  state_code text not null references state,
  seat text not null,
  population_2020 integer not null,
  time_zone text
);
create index municipality_name on municipality using gin (plain_text(name) gin_trgm_ops);

create table agency (
  code text primary key check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
  name_es text not null,
  name_en text not null,
  country text not null,
  government_order text not null check (government_order in ('FEDERAL', 'STATE', 'MUNICIPAL', 'FOREIGN')),
  kind text not null,
  active_from date not null,
  active_to date,
  note text not null default ''
);

create table source (
  id text primary key,
  title text not null,
  publisher text not null,
  kind text not null,
  published text not null,
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility integer not null check (credibility between 1 and 6)
);

-- Review thresholds that are policy, not law (I07), with the dates they are in force.
create table policy_threshold (
  code text not null,
  hours integer not null check (hours > 0),
  in_force_from timestamptz not null,
  primary key (code, in_force_from)
);
insert into policy_threshold (code, hours, in_force_from) values
  ('FIRST_SUBMISSION', 1, '2000-01-01T00:00:00Z'),
  ('RND_NUMBER', 24, '2000-01-01T00:00:00Z');

grant select on state, municipality, agency, source, policy_threshold to garante_app, garante_reader;
grant insert on agency, source, policy_threshold to garante_app;
grant update (active_to) on agency to garante_app;
