-- Servers side by side: where they find one another, and the key that each of them proves to have. In a schema of its own, since nothing of
-- it is the register. Whoever may not read the key joins no cluster; whoever may is the server's own role.
create schema garante_cluster;
revoke all on schema garante_cluster from public;
grant usage on schema garante_cluster to garante_app;

-- Written by the servers while they run: who is there now, and at which address.
create table garante_cluster.member (
  own_addr varchar(200) not null,
  cluster_name varchar(200) not null,
  ping_data bytea,
  primary key (own_addr, cluster_name)
);
grant select, insert, delete on garante_cluster.member to garante_app;

-- Written by ./garante migrate, once; the application may read it and no more.
create table garante_cluster.member_key (
  made_at timestamptz not null default clock_timestamp(),
  private_key bytea not null,
  certificate bytea not null
);
create unique index member_key_is_one on garante_cluster.member_key ((true));
grant select on garante_cluster.member_key to garante_app;
