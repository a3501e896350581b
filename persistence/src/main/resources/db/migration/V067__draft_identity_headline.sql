-- Five drafts of one night's arrests are told apart by whom they are about. Only their authors list them; the reader may not see it.
alter table draft add column identity_headline text not null default '';
