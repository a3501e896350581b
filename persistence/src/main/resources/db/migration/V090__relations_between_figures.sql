-- What figures have to do with each other, what their sources call what they count and which places they name: as data, so that
-- nothing of it is read out of words. Only the demonstration loads any.
create table figure_relation (
  id text primary key,
  kind text not null check (kind in ('SUBSET_OF', 'SAME_FACT', 'REGISTER_OF', 'BASE_OF'))
);

-- several on one side are taken together
create table figure_relation_member (
  relation_id text not null references figure_relation,
  side text not null check (side in ('FIRST', 'SECOND')),
  ordinal integer not null,
  figure_id text not null references reported_figure,
  primary key (relation_id, side, ordinal),
  unique (relation_id, figure_id)
);
create index figure_relation_member_figure on figure_relation_member (figure_id);

create table reported_figure_label (
  figure_id text primary key references reported_figure,
  about text not null check (about in ('TITLE', 'RANK', 'MEASURE')),
  es text not null,
  en text not null,
  -- the kind of transfer the word is the name of
  recorded_as text
);

create table reported_figure_place (
  figure_id text not null references reported_figure,
  named text not null,
  state_code text not null references state,
  primary key (figure_id, named)
);
create index reported_figure_place_state on reported_figure_place (state_code);

grant select, insert on figure_relation, figure_relation_member, reported_figure_label, reported_figure_place to garante_app;
grant select on figure_relation, figure_relation_member, reported_figure_label, reported_figure_place to garante_reader;
