-- The words that names are made of, each once: a misspelt one is compared with these few, and what is found of them with the names by their
-- index. The database keeps them.
create table name_word (
  word text primary key
);
create index name_word_like on name_word using gin (word gin_trgm_ops);

create function words_of(name text) returns setof text
  language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp
  as $$
    select distinct w from regexp_split_to_table(plain_text(name), '[^[:alnum:]]+') w where w <> '' order by w
  $$;

create function keep_words_of_name() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    insert into name_word select * from words_of(new.identity_plain) on conflict do nothing;
    return null;
  end
  $$;
create trigger words_are_kept after insert on submission_search
  for each row execute function keep_words_of_name();
revoke all on function words_of(text), keep_words_of_name() from public;

insert into name_word
select distinct w from submission_search x cross join lateral words_of(x.identity_plain) w on conflict do nothing;

grant select on name_word to garante_app;
grant execute on function words_of(text) to garante_app;

-- What is asked for by a name: each of its words, or one like it, wherever they stand; null if it has no word.
create function names_like(name text) returns tsquery
  language sql stable set search_path = pg_catalog, public, pg_temp
  as $$
    select string_agg(
      '(' || quote_literal(asked.word) || coalesce(' | ' || (
        select string_agg(quote_literal(alike.word), ' | ')
        from (
          select n.word from name_word n
          where n.word % asked.word and n.word <> asked.word and similarity(n.word, asked.word) >= 0.4
          order by similarity(n.word, asked.word) desc, n.word limit 20) alike), '') || ')', ' & ')::tsquery
    from words_of(name) asked (word)
  $$;
revoke all on function names_like(text) from public;
grant execute on function names_like(text) to garante_app;
