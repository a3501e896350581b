package org.garante.domain.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.form.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedRowsTest {
  private static final Set<FieldGroup> NONE = EnumSet.noneOf(FieldGroup.class);

  private static final String OPERATION =
      """
      {"facts": {
         "name": "Operativo", "status": "ACTIVE", "aliases": ["Uno", "Dos"],
         "start": {"date": "1/6/2025", "time": "7:45", "zone": "America/Tijuana", "precision": "HOUR"},
         "end": {"zone": "America/Tijuana", "precision": "EXACT"},
         "states": ["02", "14", "02"],
         "agencies": [{"key": "k1", "agency": "GN", "role": "LEAD", "from": "2/6/2025"}],
         "missing": {"end": "UNKNOWN"}},
       "health": {}, "identity": {}, "officers": {"commander": "Comandante"}}
      """;

  private static final String ROW =
      """
      {"name": "Operativo", "aliases": ["Uno", "Dos"], "status": "ACTIVE",
       "started_at": "2025-06-01T14:00:00.000000Z", "started_zone": "America/Tijuana", "started_precision": "HOUR",
       "started_margin": null, "started_fold": null, "ended_margin": null, "ended_fold": null,
       "started_missing": null, "ended_at": null, "ended_zone": null, "ended_precision": null, "ended_missing": "UNKNOWN", "nationwide": null,
       "states_missing": null, "commander_missing": null, "legal_framework_missing": null,
       "agencies_missing": null, "commander": "Comandante", "legal_framework": [], "objectives": null, "parent_id": null}
      """;

  private static final String AGENCY =
      """
      {"ordinal": 0, "row_key": "k1", "agency_code": "GN", "role": "LEAD", "active_from": "2025-06-02",
       "active_to": null, "authorisation_ref": null}
      """;

  @Test
  void rows_that_say_what_the_content_says_do_not_differ() {
    assertThat(differing("OPE", OPERATION, NONE, List.of(ROW), states("02", "14"), List.of(AGENCY)))
        .isEmpty();
    assertThat(
            differing(
                "NOT",
                """
                {"facts": {"addressedAgency": "GN", "independence": "NPM", "right": "LIFE", "severity": "LEVEL_4",
                   "graveViolation": "NO", "confidential": "NO", "missing": {"replyDue": "NOT_APPLICABLE"}},
                 "health": {}, "identity": {"text": "Falta"}, "officers": {}}
                """,
                NONE,
                List.of(
                    """
                    {"addressed_agency": "GN", "independence": "NPM", "protected_right": "LIFE", "severity": 4,
                     "grave_violation": "NO", "grave_violation_missing": null, "text": "Falta", "reply_due": null,
                     "reply_due_missing": "NOT_APPLICABLE", "confidential": "NO"}
                    """),
                List.of()))
        .isEmpty();
  }

  /** A year that nobody can type any more is no sign of tampering in what was stored before. */
  @ParameterizedTest
  @CsvSource({
    "01/01/0000, 0000-01-01",
    "5/3/-2025, -2025-03-05",
    "1/1/+12025, +12025-01-01",
    "31/12/1899, 1899-12-31"
  })
  void day_stored_before_agrees_whatever_its_year(String typed, String stored) {
    assertThat(
            differing(
                "OPE",
                OPERATION.replace("2/6/2025", typed),
                NONE,
                List.of(ROW),
                states("02", "14"),
                List.of(AGENCY.replace("2025-06-02", stored))))
        .isEmpty();
  }

  @Test
  void moment_agrees_with_the_one_of_two_hours_that_was_said_and_with_its_margin() {
    String twice =
        OPERATION
            .replace("1/6/2025", "2/11/2025")
            .replace("\"7:45\"", "\"1:45\", \"fold\": \"SECOND\", \"marginMinutes\": \"015\"");
    String row =
        ROW.replace("2025-06-01T14:00", "2025-11-02T09:00")
            .replace("\"started_margin\": null", "\"started_margin\": 15")
            .replace("\"started_fold\": null", "\"started_fold\": \"SECOND\"");
    assertThat(differing("OPE", twice, NONE, List.of(row), states("02", "14"), List.of(AGENCY)))
        .isEmpty();
    assertThat(
            differing(
                "OPE",
                twice,
                NONE,
                List.of(row.replace("T09:00", "T08:00")),
                states("02", "14"),
                List.of(AGENCY)))
        .containsExactly("operation.started_at");
  }

  @Test
  void columns_that_differ_are_named_but_for_those_of_groups_that_are_shown() {
    String changed = ROW.replace("Comandante", "Otro").replace("Dos", "Tres");
    assertThat(differing("OPE", OPERATION, NONE, List.of(changed), states("14"), List.of(AGENCY)))
        .containsExactly(
            "operation.aliases",
            "operation.commander",
            "operation_state.ordinal",
            "operation_state.state_code");
    assertThat(
            differing(
                "OPE",
                OPERATION,
                EnumSet.of(FieldGroup.FACTS),
                List.of(changed),
                states("14"),
                List.of(AGENCY)))
        .containsExactly("operation.commander");
  }

  @Test
  void row_that_is_gone_differs_in_every_column() {
    assertThat(differing("OPE", OPERATION, NONE, List.of(), List.of(), List.of()))
        .contains("operation.objectives", "operation_agency.row_key")
        .hasSize(24 + 2 + 7);
  }

  @Test
  void content_that_somebody_made_unreadable_agrees_with_nothing() {
    String broken =
        OPERATION
            .replace("\"1/6/2025\"", "\"soon\"")
            .replace("\"2/6/2025\"", "[]")
            .replace("\"officers\"", "\"others\"");
    assertThat(differing("OPE", broken, NONE, List.of(ROW), states("02", "14"), List.of(AGENCY)))
        .containsExactly(
            "operation.commander",
            "operation.commander_missing",
            "operation.started_at",
            "operation_agency.active_from");
  }

  @Test
  void shown_are_the_columns_of_the_groups_that_are_opened() {
    TypedRows rows = rows("OPE", 0, List.of(ROW));
    assertThat(rows.of(EnumSet.of(FieldGroup.OFFICERS)).orElseThrow().toString())
        .isEqualTo("[{\"commander\":\"Comandante\",\"commander_missing\":null}]");
    assertThat(rows.of(EnumSet.of(FieldGroup.HEALTH))).isEmpty();
    assertThat(rows.name()).isEqualTo("operation");
    assertThat(LedgerColumns.documented().tables("XXX")).isEmpty();
  }

  @SafeVarargs
  private static Set<String> differing(
      String kind, String content, Set<FieldGroup> shown, List<String>... tables) {
    JsonObject answers = FormJson.parse(content);
    Set<String> differing = new TreeSet<>();
    for (int i = 0; i < tables.length; i++) {
      differing.addAll(rows(kind, i, tables[i]).differing(answers, shown));
    }
    return differing;
  }

  private static TypedRows rows(String kind, int table, List<String> rows) {
    return new TypedRows(
        LedgerColumns.documented().tables(kind).get(table),
        rows.stream().map(FormJson::parse).toList());
  }

  private static List<String> states(String... codes) {
    List<String> rows = new ArrayList<>();
    for (String code : codes) {
      rows.add("{\"ordinal\": %s, \"state_code\": \"%s\"}".formatted(rows.size(), code));
    }
    return rows;
  }
}
