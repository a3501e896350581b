-- The first courts of the catalogue, where the persons of its first records were brought; administrators add others.
-- Each keeps the clock of the state it sits in. Dates are indicative: control and execution judges exist in a state since the system of 2008 came into force there.
insert into agency (code, name_es, name_en, country, government_order, kind, court, home_state, active_from, active_to, note) values
  ('CJPF-CDMX', 'Centro de Justicia Penal Federal en la Ciudad de México', 'Federal Criminal Justice Centre in Mexico City', 'MX', 'FEDERAL', 'COURT', 'CONTROL', '09', '2016-06-14', null, ''),
  ('CJPF-BC', 'Centro de Justicia Penal Federal en el Estado de Baja California', 'Federal Criminal Justice Centre in Baja California', 'MX', 'FEDERAL', 'COURT', 'CONTROL', '02', '2016-06-14', null, ''),
  ('CJPF-SIN', 'Centro de Justicia Penal Federal en el Estado de Sinaloa', 'Federal Criminal Justice Centre in Sinaloa', 'MX', 'FEDERAL', 'COURT', 'CONTROL', '25', '2016-06-14', null, ''),
  ('CJPF-JAL', 'Centro de Justicia Penal Federal en el Estado de Jalisco', 'Federal Criminal Justice Centre in Jalisco', 'MX', 'FEDERAL', 'COURT', 'CONTROL', '14', '2016-06-14', null, ''),
  ('CJPF-CHIH', 'Centro de Justicia Penal Federal en el Estado de Chihuahua', 'Federal Criminal Justice Centre in Chihuahua', 'MX', 'FEDERAL', 'COURT', 'CONTROL', '08', '2016-06-14', null, ''),
  ('JC-SIN', 'Juzgados de Control del Estado de Sinaloa', 'Control Courts of Sinaloa', 'MX', 'STATE', 'COURT', 'CONTROL', '25', '2016-06-18', null, ''),
  ('JC-BC', 'Juzgados de Control del Estado de Baja California', 'Control Courts of Baja California', 'MX', 'STATE', 'COURT', 'CONTROL', '02', '2010-08-11', null, ''),
  ('JE-SIN', 'Juzgados de Ejecución del Estado de Sinaloa', 'Execution Courts of Sinaloa', 'MX', 'STATE', 'COURT', 'EXECUTION', '25', '2016-11-30', null, ''),
  ('JA-SIN', 'Juzgados Especializados para Adolescentes del Estado de Sinaloa', 'Adolescents’ Courts of Sinaloa', 'MX', 'STATE', 'COURT', 'ADOLESCENTS', '25', '2016-06-18', null, ''),
  ('JCIV-JUA', 'Juzgados Cívicos de Ciudad Juárez', 'Civic Courts of Ciudad Juárez', 'MX', 'MUNICIPAL', 'COURT', 'CIVIC', '08', '2019-01-01', null, '');
