-- Many persons shown by lists and searches, and many exports, are unusual use too (LNRD 16).
alter table use_threshold drop constraint use_threshold_rule_check;
alter table use_threshold add constraint use_threshold_rule_check
  check (rule in ('READS', 'NIGHT_READS', 'PERSONS', 'EXPORTS', 'REFUSALS'));
alter table access_alert drop constraint access_alert_rule_check;
alter table access_alert add constraint access_alert_rule_check
  check (rule in ('READS', 'NIGHT_READS', 'PERSONS', 'EXPORTS', 'REFUSALS'));
insert into use_threshold (rule, alert_above, lock_above, in_force_from) values
  ('PERSONS', 300, 1200, '2000-01-01T00:00:00Z'),
  ('EXPORTS', 20, 100, '2000-01-01T00:00:00Z');
