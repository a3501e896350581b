-- Findings shown before those that flag, and the look-up of other arrests with the same number of the national register.
alter table finding drop constraint finding_strength_check;
alter table finding add constraint finding_strength_check
  check (strength in ('REFUSED', 'BARS_DECISION', 'GRAVE', 'FLAGGED'));

create function letters_and_digits(text) returns text
  language sql immutable parallel safe
  return upper(regexp_replace($1, '[^[:alnum:]]', '', 'g'));
create index arrest_rnd_number_plain on arrest (letters_and_digits(rnd_number));

grant execute on function letters_and_digits(text) to garante_app, garante_reader;
