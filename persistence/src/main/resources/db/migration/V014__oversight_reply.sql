-- Content of replies to oversight notes as columns, one row per submission.
create table oversight_reply (
  submission_id uuid primary key references submission,
  note_id uuid not null references record,
  text text not null
);
create index oversight_reply_note on oversight_reply (note_id);

grant select, insert on oversight_reply to garante_app;
grant select on oversight_reply to garante_reader;
