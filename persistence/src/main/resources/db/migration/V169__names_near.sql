-- Whose name is near another: all of its words but one, or words like them, in whatever order. Names are compared letter by letter only where
-- that much agrees, so that the register's other names are not read.
create function names_near(name text) returns tsquery
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    with asked as (
      select w as word, '(' || names_like(w)::text || ')' as alike, count(*) over () as words from words_of(name) w)
    select string_agg(rest.alike, ' | ')::tsquery
    from (
      select '(' || string_agg(a.alike, ' & ') || ')' as alike
      from asked left_out join asked a on a.word <> left_out.word or a.words < 3
      group by left_out.word) rest
  $$;
revoke all on function names_near(text) from public;
grant execute on function names_near(text) to garante_app;

drop index submission_search_plain;
