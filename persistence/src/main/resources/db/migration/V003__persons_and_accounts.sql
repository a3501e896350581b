-- Natural persons who work with the register, and their accounts. One person may hold several; duties are kept apart by person.
create table staff_member (
  id uuid primary key,
  staff_number text not null unique,
  name text not null
);

create table account (
  id uuid primary key,
  username text not null unique,
  staff_id uuid not null references staff_member,
  agency text not null references agency,
  role text not null check (role in ('RECORDER', 'SUPERVISOR', 'AUDITOR', 'OBSERVER', 'PUBLISHER', 'ADMIN')),
  status text not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
  password_hash text,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  version integer not null
);
create index account_staff on account (staff_id);

grant select, insert on staff_member to garante_app;
grant select, insert, update on account to garante_app;
-- Reports name authors and approvers; they have no business with passwords.
grant select on staff_member to garante_reader;
grant select (id, username, staff_id, agency, role, status, created_at, last_sign_in_at) on account to garante_reader;
