-- Municipalities are found by their seat and by the towns people know them by, not by their name alone.
alter table municipality add column usual_names text not null default '';
update municipality set usual_names = u.names
from (values
  ('03008', 'Cabo San Lucas'),
  ('08037', 'Ciudad Juárez'),
  ('12038', 'Ixtapa'),
  ('15058', 'Ciudad Neza'),
  ('18020', 'Nuevo Vallarta'),
  ('20318', 'Puerto Escondido')
) u (code, names)
where municipality.code = u.code;
drop index municipality_name;
create index municipality_name on municipality using gin (plain_text(name || '|' || seat || '|' || usual_names) gin_trgm_ops);
