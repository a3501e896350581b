-- Figures that officials or observers published: reference rows until they become records. Only the demonstration loads any.
-- A figure is numbers (this table) and words (the next, one row per language: what its source says, and our translation).
-- What it is compared with is data beside it: the kind of record, and the operation by one of the aliases its record
-- gives, such as OP01, because an operation's id is not known before it is in the register. Nothing else is compared, and
-- each says why: not_compared is a key of words. A figure that is not compared has no recorded number, which is not zero.
create table reported_figure (
  id text primary key,
  source_id text not null references source,
  metric text not null,
  unit text not null,
  value numeric not null,
  lower_bound numeric,
  upper_bound numeric,
  qualifier text check (qualifier in ('MORE_THAN', 'OVER', 'AT_LEAST', 'ALMOST', 'APPROXIMATELY')),
  period_start date,
  period_end date,
  compared_kind text check (compared_kind in ('ARR', 'TRA')),
  compared_operation text,
  compared_role_tier text,
  not_compared text,
  check (period_start <= period_end),
  check (lower_bound <= upper_bound),
  check (num_nonnulls(compared_kind, not_compared) = 1),
  check (num_nulls(compared_kind, compared_operation) in (0, 2)),
  check (compared_role_tier is null or compared_kind = 'ARR')
);
create index reported_figure_source on reported_figure (source_id);

create table reported_figure_words (
  figure_id text not null references reported_figure,
  language text not null check (language in ('es', 'en')),
  issuer text not null,
  area text not null,
  population text not null,
  comparison_base text not null,
  caveat text not null,
  primary key (figure_id, language)
);

grant select, insert on reported_figure, reported_figure_words to garante_app;
grant select on reported_figure, reported_figure_words to garante_reader;
