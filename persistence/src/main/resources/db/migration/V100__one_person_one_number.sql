-- One person is one person: staff numbers and usernames have one written form, whatever was typed. Two numbers that are one in that form
-- stop the migration, which names them: whose they are is for people to say.
create function pg_temp.canonical_code(typed text) returns text
  language sql
  return upper(
    regexp_replace(
      regexp_replace(
        normalize(typed, NFKC),
        '[\u0001-\u0020\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\U000E0000-\U000E0FFF]',
        '', 'g'),
      '[\u02D7\u058A\u05BE\u1400\u1806\u2010-\u2015\u2043\u207B\u208B\u2212\u2796\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D\u301C\u3030\u30A0\uFE31\uFE32\uFE58\uFE63\uFF0D\U00010EAD]',
      '-', 'g') collate "C");

do $$
declare
  told text;
begin
  select string_agg(format(E'\n  %s: %s', number, persons), '' order by number) into told
  from (
    select pg_temp.canonical_code(staff_number) as number,
      string_agg(format('"%s" of %s (staff_member %s)', staff_number, name, id), ', ' order by staff_number) as persons
    from staff_member group by 1 having count(*) > 1
  ) twice;
  if told is not null then
    raise exception using errcode = 'P0001', message = 'staff numbers that are one number, but stand for several persons:' || told,
      hint = 'Find out on the agencies'' staff lists. Different persons: as the owner of the database, give each the number of the list'
        ' (update staff_member set staff_number = ... where id = ...). One person: close their further accounts in the register, have'
        ' looked at again what one signed for the other, and mark the number that is not to be used any more (append /2). Then migrate again.';
  end if;

  select string_agg(format(E'\n  "%s" of %s (staff_member %s)', staff_number, name, id), '' order by staff_number) into told
  from staff_member where pg_temp.canonical_code(staff_number) !~ '^[A-Z0-9][A-Z0-9./-]{0,39}$';
  if told is not null then
    raise exception using errcode = 'P0001', message = 'staff numbers that have no canonical form:' || told,
      hint = 'As the owner of the database, write them with up to 40 letters A to Z, digits, dots, slashes and hyphens (update staff_member'
        ' set staff_number = ... where id = ...), and migrate again.';
  end if;

  select string_agg(format(E'\n  "%s" (account %s)', username, id), '' order by username) into told
  from account where username !~ '^[a-z0-9][a-z0-9.-]{2,39}$';
  if told is not null then
    raise exception using errcode = 'P0001', message = 'usernames that have no canonical form:' || told,
      hint = 'As the owner of the database, write them with 3 to 40 small letters a to z, digits, dots and hyphens, each another one, tell'
        ' whose they are, and migrate again.';
  end if;
end
$$;

update staff_member set staff_number = pg_temp.canonical_code(staff_number)
  where staff_number <> pg_temp.canonical_code(staff_number);

alter table staff_member add constraint staff_number_is_canonical check (staff_number ~ '^[A-Z0-9][A-Z0-9./-]{0,39}$');
alter table account add constraint username_is_canonical check (username ~ '^[a-z0-9][a-z0-9.-]{2,39}$');
