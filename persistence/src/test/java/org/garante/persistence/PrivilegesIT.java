package org.garante.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every table, view, sequence and function, and what each role of the database may do with it:
 * expected in {@code privileges.txt}, against what the database itself says. Whoever adds a table
 * or a function adds its line, so that somebody has thought of who may use it. What a run found is
 * left in {@code target/privileges.txt}.
 */
class PrivilegesIT {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private static final String OBJECTS =
      """
      with own as (
        select c.oid, c.oid::regclass::text as name, c.relowner as owner, c.relacl as acl,
          case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'view' else 'table' end as kind,
          case c.relkind when 'S' then 's'::"char" else 'r'::"char" end as acl_kind, '' as note
        from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
        union all
        select p.oid, p.oid::regprocedure::text, p.proowner, p.proacl, 'function', 'f',
          case when p.prosecdef then ' as owner' else '' end
            || case when exists (
                 select from unnest(p.proconfig) setting where setting = 'search_path=pg_catalog, public, pg_temp')
               then ' pinned' else '' end
        from pg_proc p where p.pronamespace = 'public'::regnamespace
        union all
        select n.oid, n.nspname, n.nspowner, n.nspacl, 'schema', 'n', '' from pg_namespace n where n.nspname = 'public'
      ),
      mine as (
        select o.* from own o where not exists (
          select from pg_depend d where d.objid = o.oid and d.deptype = 'e')
      ),
      granted as (
        select m.kind, m.name, m.note, m.owner, x.grantee, x.privilege_type as privilege, null as columns
        from mine m, aclexplode(coalesce(m.acl, acldefault(m.acl_kind, m.owner))) x
        union all
        select m.kind, m.name, m.note, m.owner, x.grantee, x.privilege_type, string_agg(a.attname, ',' order by a.attname)
        from mine m join pg_attribute a on a.attrelid = m.oid and m.kind in ('table', 'view'), aclexplode(a.attacl) x
        group by 1, 2, 3, 4, 5, 6
      ),
      said as (
        select kind, name, note, owner, role,
          coalesce((
            select string_agg(privilege || coalesce('(' || columns || ')', ''), '+' order by privilege, columns)
            from granted g
            where g.kind = o.kind and g.name = o.name
              and g.grantee = case role when 'public' then 0::oid else role::regrole::oid end), '-') as may
        from (select distinct kind, name, note, owner from mine) o,
          unnest(array['garante_owner', 'garante_app', 'garante_sealer', 'garante_reader', 'public']) role
      )
      select kind || ' ' || name || note || ': '
        || string_agg(
          case when role = 'garante_owner' and owner = role::regrole then 'owner=owns'
            else replace(role, 'garante_', '') || '=' || may end, ' '
          order by array_position(array['garante_owner', 'garante_app', 'garante_sealer', 'garante_reader', 'public'], role))
      from said
      group by kind, name, note
      order by kind collate "C", name collate "C"
      """;

  @Test
  void every_object_grants_to_every_role_what_the_file_says() throws SQLException, IOException {
    List<String> actual = texts(OBJECTS);
    Files.write(Path.of("target/privileges.txt"), actual);
    assertThat(actual).containsExactlyElementsOf(expected());
  }

  @Test
  void what_runs_as_the_owner_or_as_a_trigger_sees_no_table_of_its_callers() throws SQLException {
    assertThat(
            texts(
                """
                select p.oid::regprocedure::text from pg_proc p
                where p.pronamespace = 'public'::regnamespace
                  and (p.prosecdef or p.prorettype = 'trigger'::regtype)
                  and not exists (
                    select from unnest(p.proconfig) setting where setting = 'search_path=pg_catalog, public, pg_temp')
                """))
        .isEmpty();
  }

  @Test
  void nothing_that_runs_as_the_owner_is_everybodys_to_run() throws SQLException {
    assertThat(
            texts(
                """
                select p.oid::regprocedure::text from pg_proc p
                where p.pronamespace = 'public'::regnamespace and p.prosecdef
                  and p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'EXECUTE')
                """))
        .isEmpty();
  }

  private static List<String> expected() throws IOException {
    try (InputStream file = PrivilegesIT.class.getResourceAsStream("privileges.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static List<String> texts(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect("garante_owner");
        var rows = connection.createStatement().executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
