package org.garante.persistence.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.reading.ActRow;
import org.garante.domain.review.reading.Viewer;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Strength;
import org.garante.persistence.Sql;
import org.garante.persistence.access.Condition;
import org.garante.persistence.access.PermitSql;

/** Acts as lists show them: those that wait for somebody, and those of a record. */
@ApplicationScoped
public class ActListStore {
  private static final String ACTS =
      """
      select a.id, a.record_id, r.folio, r.kind, r.owner_agency, a.form, a.about, a.corrects, a.status, a.content,
        a.author_agency, s.staff, s.names, s.at,
        (select coalesce(cast(jsonb_agg(jsonb_build_array(f.rule, f.strength, f.path, f.message, f.arguments) order by f.ordinal) as text), '[]')
          from act_finding f where f.act_id = a.id) as findings
      from act a
      join record r on r.id = a.record_id
      join lateral (
        select array_agg(t.by_staff order by t.at, t.from_state nulls first) as staff,
          array_agg(m.name order by t.at, t.from_state nulls first) as names,
          array_agg(to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') order by t.at, t.from_state nulls first) as at
        from transition t join staff_member m on m.id = t.by_staff
        where t.act_id = a.id and t.to_state <> 'STRUCK') s on true
      where\
      """;

  private final EntityManager entities;
  private final PermitSql permits;

  @Inject
  public ActListStore(EntityManager entities, PermitSql permits) {
    this.entities = entities;
    this.permits = permits;
  }

  List<ActRow> waiting(Viewer viewer, int limit) {
    Condition signed = permits.signed(viewer);
    String waiting =
        """
         and a.signers > 1 and a.status in ('ENTERED', 'SIGNED')
          and not exists (
            select from transition o where o.act_id = a.id and o.by_staff = :staff and o.to_state <> 'STRUCK')
        order by a.entered_at, a.id limit :most""";
    return signed
        .bind(Sql.of(entities, ACTS + " " + signed.text() + waiting))
        .with("staff", viewer.staff())
        .with("most", limit)
        .rows(ActListStore::act);
  }

  List<ActRow> of(UUID record) {
    return Sql.of(entities, ACTS + " a.record_id = :record order by a.entered_at, a.id::text")
        .with("record", record)
        .rows(ActListStore::act);
  }

  private static ActRow act(Sql.Row row) {
    return new ActRow(
        row.id("id"),
        row.id("record_id"),
        row.text("folio"),
        row.text("kind"),
        row.text("owner_agency"),
        row.text("form"),
        row.findText("about"),
        row.findId("corrects"),
        row.constant("status", ActStatus.class),
        row.text("content"),
        row.text("author_agency"),
        findings(row),
        signatures(row));
  }

  private static List<Finding> findings(Sql.Row row) {
    return FormJson.parse("{\"all\":" + row.text("findings") + "}").getJsonArray("all").stream()
        .map(JsonValue::asJsonArray)
        .map(
            found ->
                new Finding(
                    found.getString(0),
                    Strength.valueOf(found.getString(1)),
                    found.getString(2),
                    found.getString(3),
                    found.getJsonArray(4).getValuesAs(JsonString::getString)))
        .toList();
  }

  private static List<ActRow.Signature> signatures(Sql.Row row) {
    List<UUID> staff = row.ids("staff");
    List<String> names = row.texts("names");
    List<String> at = row.texts("at");
    List<ActRow.Signature> signatures = new ArrayList<>();
    for (int i = 0; i < staff.size(); i++) {
      signatures.add(new ActRow.Signature(staff.get(i), names.get(i), Instant.parse(at.get(i))));
    }
    return signatures;
  }
}
