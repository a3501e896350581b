package org.garante.persistence.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.ledger.bundle.LedgerColumns;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Snapshot.Row;

/**
 * The lines of records.jsonl: what the register holds of each record, read a few records at a time.
 */
final class BundleRecords {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int FEW = 100;

  private final Snapshot snapshot;
  private final TypedTables ofSubmissions;
  private final TypedTables ofActs;

  BundleRecords(Snapshot snapshot, LedgerColumns columns, LedgerColumns acts) {
    this.ofSubmissions = new TypedTables(columns, "submission_id");
    this.ofActs = new TypedTables(acts, "act_id");
    this.snapshot = snapshot;
  }

  /** A record, as its row says. */
  record Head(UUID id, String kind, JsonObject shown, Set<FieldGroup> groups) {
    /** Whether reasons are shown: they are free text. */
    boolean showsReasons() {
      return groups.contains(FieldGroup.IDENTITY);
    }

    Head closed() {
      return new Head(id, kind, shown, Set.of());
    }
  }

  private static final String HEAD =
      """
      select r.id, r.kind, r.folio, r.owner_agency, r.handling, r.in_force, r.annulled, r.state,
        %s as recorded,
        array(select distinct a.staff_id from submission s join submission_author a on a.submission_id = s.id
          where s.record_id = r.id) as authors
      from record r
      """
          .formatted(BundleText.time("r.recorded_at"));

  /** By the parts of the folio, also where somebody made one that is none. */
  private static final String BY_FOLIO =
      """
      order by substring(r.folio from '^GAR-([A-Z]+)-'), substring(r.folio from '^GAR-[A-Z]+-([0-9]+)-'),
        substring(r.folio from '^GAR-[A-Z]+-[0-9]+-(.+)-[0-9]+-[0-9]+$') collate "C",
        length(substring(r.folio from '-([0-9]+)-[0-9]+$')), substring(r.folio from '-([0-9]+)-[0-9]+$'), r.id
      """;

  /** Every record. */
  void each(Disclosure disclosure, Consumer<String> lines) {
    List<Head> few = new ArrayList<>();
    snapshot.each(
        HEAD + BY_FOLIO,
        row -> {
          few.add(head(row, groups(row, disclosure)));
          if (few.size() == FEW) {
            lines(few).stream().map(Line::text).forEach(lines);
            few.clear();
          }
        });
    lines(few).stream().map(Line::text).forEach(lines);
  }

  /** These records in this order, each with its groups opened. */
  List<JsonObject> these(Map<UUID, Set<FieldGroup>> groups) {
    snapshot.with("these", texts(List.copyOf(groups.keySet())));
    return lines(
            snapshot.rows(
                HEAD
                    + "where r.id = any (:these::uuid[]) order by array_position(:these::uuid[], r.id)",
                row -> head(row, groups.getOrDefault(row.findId("id").orElseThrow(), Set.of()))))
        .stream()
        .map(Line::shown)
        .toList();
  }

  private static Set<FieldGroup> groups(Row row, Disclosure disclosure) {
    return disclosure.groups(
        row.findId("id").orElseThrow(),
        row.text("kind"),
        row.text("owner_agency"),
        row.text("handling").equals("RESTRICTED"),
        Set.copyOf(row.ids("authors")));
  }

  private static Head head(Row row, Set<FieldGroup> groups) {
    UUID id = row.findId("id").orElseThrow();
    JsonObject shown =
        JSON.createObjectBuilder()
            .add("id", id.toString())
            .add("kind", row.text("kind"))
            .add("folio", row.text("folio"))
            .add("owner", row.text("owner_agency"))
            .add("handling", row.text("handling"))
            .add("inForce", orNull(row.findId("in_force")))
            .add("annulled", row.flag("annulled"))
            .add("state", orNull(row.findText("state")))
            .add("recordedAt", row.text("recorded"))
            .build();
    return new Head(id, row.text("kind"), shown, groups);
  }

  private List<Line> lines(List<Head> few) {
    if (few.isEmpty()) {
      return List.of();
    }
    snapshot.with("records", texts(few.stream().map(Head::id).toList()));
    Map<UUID, List<RecordStep>> steps = RecordStep.byRecord(snapshot);
    Map<UUID, List<StoredSubmission>> submissions = StoredSubmission.byRecord(snapshot);
    Map<UUID, List<StoredAct>> acts = StoredAct.byRecord(snapshot);
    TypedTables.Rows rows =
        ofSubmissions.rows(
            snapshot,
            few.stream()
                .collect(
                    Collectors.groupingBy(
                        Head::kind,
                        Collectors.flatMapping(
                            head ->
                                submissions.getOrDefault(head.id(), List.of()).stream()
                                    .map(StoredSubmission::content),
                            Collectors.toList()))));
    TypedTables.Rows actRows =
        ofActs.rows(
            snapshot,
            acts.values().stream()
                .flatMap(List::stream)
                .collect(
                    Collectors.groupingBy(
                        StoredAct::form,
                        Collectors.mapping(StoredAct::content, Collectors.toList()))));
    return few.stream()
        .map(
            head ->
                new Line(
                    head,
                    submissions.getOrDefault(head.id(), List.of()),
                    steps.getOrDefault(head.id(), List.of()),
                    acts.getOrDefault(head.id(), List.of()),
                    rows,
                    actRows))
        .toList();
  }

  /** A record with all that the register holds of it. */
  private record Line(
      Head head,
      List<StoredSubmission> submissions,
      List<RecordStep> steps,
      List<StoredAct> acts,
      TypedTables.Rows rows,
      TypedTables.Rows actRows) {

    String text() {
      return BundleText.of(shown(), () -> shown(head.closed()));
    }

    JsonObject shown() {
      return shown(head);
    }

    private JsonObject shown(Head seen) {
      return JSON.createObjectBuilder()
          .add("record", seen.shown())
          .add(
              "submissions",
              array(
                  submissions.stream()
                      .map(submission -> submission.shown(seen, steps, rows))
                      .toList()))
          .add("steps", array(steps.stream().map(step -> step.shown(seen)).toList()))
          .add("acts", array(acts.stream().map(act -> act.shown(seen, steps, actRows)).toList()))
          .build();
    }
  }

  static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  static JsonArray array(List<JsonObject> objects) {
    return JSON.createArrayBuilder(objects).build();
  }

  static JsonValue orNull(Optional<?> value) {
    return value.<JsonValue>map(one -> JSON.createValue(one.toString())).orElse(JsonValue.NULL);
  }
}
