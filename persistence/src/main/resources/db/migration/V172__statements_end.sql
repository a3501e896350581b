-- No page works in the database, or waits there, for minutes: statements of the register's roles end by themselves. Reports may take longer.
-- Whoever migrates may not be allowed to set this for roles that others made; then it is for those to do (docs/operations.md).
do $$
begin
  alter role garante_app set statement_timeout = '15s';
  alter role garante_reader set statement_timeout = '5min';
  alter role garante_sealer set statement_timeout = '10min';
exception when insufficient_privilege then
  raise notice 'statements of the register''s roles have no limit of time from this migration';
end
$$;
