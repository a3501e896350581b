-- Supervisors who decide for an agency that has no eligible approver, named by an administrator and confirmed by an auditor.
create table stand_in (
  account_id uuid not null references account,
  agency text not null references agency,
  grant_id uuid not null unique references account_grant,
  primary key (account_id, agency)
);

grant select, insert, delete on stand_in to garante_app;
grant select on stand_in to garante_reader;
