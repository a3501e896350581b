-- A work list names each draft by what is written in it so far, without reading its content.
alter table draft add column headline text not null default '';

-- Reports count drafts and their ages; what is written in them is none of their business.
revoke select on draft, draft_author from garante_reader;
grant select (id, kind, agency, record_id, continues, started_at, saved_at) on draft to garante_reader;
