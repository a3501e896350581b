-- Home pages count what waits and stop counting soon: each count is one range of a small index, however large the register is.
create index live_finding_late on live_finding (submission_id)
  where gone_at is null and message in ('registeredLateWithoutReason', 'enteredLateWithoutReason');
create index live_finding_unnumbered on live_finding (submission_id) where gone_at is null and message = 'numberMissing';
create index draft_unsent on draft (started_at) where record_id is null;
create index sign_in_link_open on sign_in_link (open_until) where ended_at is null and account_id is not null;
create index account_grant_waiting on account_grant (kind) where state = 'PROPOSED';
