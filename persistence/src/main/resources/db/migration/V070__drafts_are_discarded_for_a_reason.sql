-- The draft of an arrest is discarded for a reason, which is entered: the action is one that can be sealed.
alter table ledger_entry drop constraint entry_can_be_sealed;
alter table ledger_entry add constraint entry_can_be_sealed check (
  at >= '2000-01-01T00:00:00Z' and at < '10000-01-01T00:00:00Z'
  and array_position(subjects, null) is null
  and action in (
    'SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'ANNUL_PROPOSE', 'ANNUL_SECOND', 'ANNUL_COMPLETE', 'ANNUL_REFUSE', 'SIGN_IN',
    'SIGN_IN_FAILED', 'SIGN_OUT', 'REFUSED', 'OPEN', 'OPEN_HISTORY', 'UNMASK', 'LIST', 'SEARCH', 'SAMPLE', 'REPORT', 'EXPORT_START',
    'EXPORT_END', 'ACCOUNT_CREATE', 'ACCOUNT_CHANGE', 'ACCOUNT_DISABLE', 'GRANT_PROPOSE', 'GRANT_CONFIRM', 'GRANT_REFUSE',
    'CATALOGUE_CHANGE', 'ACCESS_ALERT', 'ACCESS_ALERT_CLOSE', 'ACCOUNT_LOCK', 'ACCOUNT_RELEASE', 'DISCARD'));
