-- An agency of a state keeps that state's clock: what it stamps is read on it unless somebody says otherwise.
alter table agency add column home_state text references state;
update agency set home_state = case code
    when 'FGE-JAL' then '14' when 'CEDH-JAL' then '14' when 'FGE-SIN' then '25' when 'SSP-SIN' then '25'
    when 'FGE-BC' then '02' when 'FGE-CHIH' then '08' end
  where code in ('FGE-JAL', 'CEDH-JAL', 'FGE-SIN', 'SSP-SIN', 'FGE-BC', 'FGE-CHIH');
