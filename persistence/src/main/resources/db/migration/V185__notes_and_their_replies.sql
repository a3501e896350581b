-- Who has to answer which oversight note, kept ready: a row for each note in force that an agency may answer, by its term, and whether it is
-- answered. Whoever asks reads one range of an index, however many notes were ever answered. The database keeps it when a step is taken;
-- what it is kept from is the view "correspondence_due".
create table correspondence (
  note_id uuid primary key references record,
  addressed_agency text not null references agency,
  -- when it first came into force
  since timestamptz not null,
  reply_due date constraint correspondence_day check (reply_due between '1900-01-01' and '2199-12-31'),
  -- a reply waits for its approval
  reply_waits boolean not null,
  -- the last that is in force
  reply_id uuid references record
);
create index correspondence_open on correspondence (addressed_agency, coalesce(reply_due, '2199-12-31'::date), note_id) where reply_id is null;
create index correspondence_overdue on correspondence (coalesce(reply_due, '2199-12-31'::date), note_id) where reply_id is null;
create index correspondence_newest on correspondence (since, note_id);
create index correspondence_of_agency on correspondence (addressed_agency, since, note_id);
create index correspondence_reply on correspondence (reply_id) where reply_id is not null;

-- Whom a reply was approved for who has not read it: who wrote the note. Whoever reads the reply takes the row out.
create table reply_unread (
  staff_id uuid not null references staff_member,
  reply_id uuid not null references record,
  note_id uuid not null references record,
  since timestamptz not null,
  primary key (staff_id, reply_id)
);
create index reply_unread_reply on reply_unread (reply_id);

create view correspondence_due as
  select r.id as note_id, n.addressed_agency,
    (select min(t.at) from transition t where t.record_id = r.id and t.to_state = 'APPROVED') as since,
    n.reply_due,
    exists (
      select from oversight_reply p join submission s on s.id = p.submission_id
      where p.note_id = r.id and s.status = 'SUBMITTED') as reply_waits,
    (select a.id from oversight_reply p join record a on a.in_force = p.submission_id
      where p.note_id = r.id and not a.annulled order by a.recorded_at desc, a.id limit 1) as reply_id
  from record r
  join oversight_note n on n.submission_id = r.in_force
  where r.kind = 'NOT' and not r.annulled and n.confidential = 'NO';

create function keep_correspondence() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare
    of_kind text;
    gone boolean;
    noted uuid;
  begin
    select r.kind, r.annulled into of_kind, gone from record r where r.id = new.record_id;
    if of_kind not in ('NOT', 'REP') then
      return null;
    end if;
    for noted in
      select new.record_id where of_kind = 'NOT'
      union
      select p.note_id from submission s join oversight_reply p on p.submission_id = s.id
      where s.record_id = new.record_id and of_kind = 'REP'
    loop
      perform from correspondence where note_id = noted for update;
      delete from correspondence c
        where c.note_id = noted and not exists (select from correspondence_due v where v.note_id = noted);
      insert into correspondence (note_id, addressed_agency, since, reply_due, reply_waits, reply_id)
        select note_id, addressed_agency, since, reply_due, reply_waits, reply_id from correspondence_due where note_id = noted
      on conflict (note_id) do update set
        addressed_agency = excluded.addressed_agency, reply_due = excluded.reply_due, reply_waits = excluded.reply_waits,
        reply_id = excluded.reply_id;
      if new.to_state = 'APPROVED' and of_kind = 'REP' then
        insert into reply_unread (staff_id, reply_id, note_id, since)
          select a.staff_id, new.record_id, noted, new.at
          from record n join submission_author a on a.submission_id = n.in_force
          where n.id = noted
        on conflict (staff_id, reply_id) do update set since = excluded.since;
      end if;
    end loop;
    delete from reply_unread where reply_id = new.record_id and gone;
    return null;
  end
  $$;
create constraint trigger step_is_answered_for after insert on transition
  deferrable initially deferred
  for each row execute function keep_correspondence();

insert into correspondence (note_id, addressed_agency, since, reply_due, reply_waits, reply_id)
select note_id, addressed_agency, since, reply_due, reply_waits, reply_id from correspondence_due;
insert into reply_unread (staff_id, reply_id, note_id, since)
select a.staff_id, c.reply_id, c.note_id, (select max(t.at) from transition t where t.record_id = c.reply_id and t.to_state = 'APPROVED')
from correspondence c
join record n on n.id = c.note_id
join submission_author a on a.submission_id = n.in_force
where c.reply_id is not null;

revoke all on function keep_correspondence() from public;
grant select on correspondence to garante_app;
grant select, delete on reply_unread to garante_app;
