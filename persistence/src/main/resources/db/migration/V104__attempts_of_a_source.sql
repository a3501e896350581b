-- Guessing over many accounts is slowed for the source: its wrong attempts are counted over all accounts.
create index sign_in_attempt_source on sign_in_attempt (source, at) where not succeeded;
