package org.garante.verifier.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garante.verifier.TestJson;
import org.garante.verifier.TestRegister;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 9, against contents whose rows were written by another program. */
class TypedCheckTest {
  private final Columns columns = Columns.ofFormat();

  @ParameterizedTest
  @ValueSource(strings = {"ARR", "OPE", "NOT"})
  void rows_that_another_program_made_agree(String kind) {
    assertThat(keys(kind, of(kind))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ARR, arrest, handed_at, 2025-11-02T09:00:00.000000Z",
    "ARR, arrest, order_date, 2025-06-05",
    "ARR, arrest, languages_missing,",
    "ARR, arrest, nationalities, x",
    "OPE, operation, started_precision, DAY",
    "OPE, operation_agency, active_from,",
    "NOT, oversight_note, severity, 4"
  })
  void any_other_value_is_found(String kind, String table, String column, String value) {
    Map<String, Object> sample = of(kind);
    TestRegister.all(TestRegister.in(sample, "typed"), table).get(0).put(column, value);
    assertThat(keys(kind, sample)).containsExactly("typed.value");
  }

  @ParameterizedTest
  @CsvSource({
    // years that nobody can type any more, in what was stored before
    "01/01/0000, 0000-01-01",
    "5/3/-2025, -2025-03-05",
    "1/1/+12025, +12025-01-01",
    "31/12/1899, 1899-12-31"
  })
  void day_of_an_old_row_agrees_whatever_its_year(String typed, String stored) {
    Map<String, Object> sample = of("ARR");
    Map<String, Object> identity = TestRegister.in(TestRegister.in(sample, "content"), "identity");
    TestRegister.in(identity, "person").put("birthDate", typed);
    TestRegister.all(TestRegister.in(sample, "typed"), "arrest").get(0).put("birth_date", stored);
    assertThat(keys("ARR", sample)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2025-11-02T08:30:00.000000Z",
    "FIRST, 2025-11-02T08:30:00.000000Z",
    "SECOND, 2025-11-02T09:30:00.000000Z"
  })
  void moment_in_an_hour_that_occurred_twice_is_the_one_that_was_said(String fold, String stored) {
    Map<String, Object> sample = of("ARR");
    Map<String, Object> moment =
        TestRegister.in(TestRegister.in(TestRegister.in(sample, "content"), "facts"), "instant");
    moment.put("date", "02/11/2025");
    moment.put("time", "01:30");
    moment.put("zone", "America/Tijuana");
    moment.put("precision", "EXACT");
    moment.put("marginMinutes", "15");
    if (!fold.isEmpty()) {
      moment.put("fold", fold);
    }
    Map<String, Object> row = TestRegister.all(TestRegister.in(sample, "typed"), "arrest").get(0);
    row.put("arrested_at", stored);
    row.put("arrested_zone", "America/Tijuana");
    row.put("arrested_precision", "EXACT");
    row.put("arrested_margin", 15L);
    row.put("arrested_fold", fold.isEmpty() ? null : fold);
    assertThat(keys("ARR", sample)).isEmpty();
  }

  @Test
  void rows_columns_and_tables_too_many_or_too_few_are_found() {
    Map<String, Object> sample = of("OPE");
    Map<String, Object> typed = TestRegister.in(sample, "typed");
    List<Map<String, Object>> agencies = TestRegister.all(typed, "operation_agency");
    agencies.add(TestRegister.copy(agencies.get(0)));
    assertThat(keys("OPE", sample)).containsExactly("typed.rows");
    agencies.remove(2);
    typed.put("arrest", new ArrayList<>());
    assertThat(keys("OPE", sample)).containsExactly("typed.table");
    typed.remove("arrest");
    agencies.get(1).put("more", null);
    agencies.get(1).remove("role");
    assertThat(keys("OPE", sample)).containsExactly("typed.value", "typed.column");
    typed.remove("operation_agency");
    assertThat(keys("OPE", sample)).containsExactly("typed.rows");
  }

  @Test
  void table_whose_group_is_hidden_is_left_out() {
    Map<String, Object> sample = of("ARR");
    Map<String, Object> typed = TestRegister.in(sample, "typed");
    TestRegister.in(sample, "content").put("officers", "hidden");
    assertThat(keys("ARR", sample)).containsExactly("typed.column", "typed.rows");
    typed.remove("arrest_officer");
    TestRegister.all(typed, "arrest").get(0).remove("officers_missing");
    assertThat(keys("ARR", sample)).isEmpty();
  }

  private static Map<String, Object> of(String kind) {
    return TestRegister.copy(TestRegister.in(TestRegister.CONTENTS, kind));
  }

  private List<String> keys(String kind, Map<String, Object> sample) {
    return keys(columns.of(kind).orElseThrow(), sample);
  }

  private static List<String> keys(Columns.Tables tables, Map<String, Object> sample) {
    Map<String, Opening> openings = new TreeMap<>();
    Json.Obj content = json(TestRegister.in(sample, "content"));
    for (String group : content.members().keySet()) {
      boolean hidden = content.get(group) instanceof Json.Text;
      openings.put(
          group, new Opening(hidden ? Optional.empty() : content.find(group), Optional.empty()));
    }
    Opening none = new Opening(Optional.empty(), Optional.empty());
    ContentRow row =
        new ContentRow(
            Sort.SUBMISSION,
            "s",
            json(Map.of("schema", 2L)),
            "SUBMITTED",
            "",
            List.of(),
            Optional.empty(),
            0,
            openings,
            none,
            json(TestRegister.in(sample, "typed")),
            List.of());
    List<Finding> findings = new ArrayList<>();
    new TypedCheck(row, Place.NOWHERE, findings).run(tables);
    assertThat(findings).allMatch(finding -> finding.code() == Code.TYPED);
    return findings.stream().map(Finding::key).distinct().toList();
  }

  private static Json.Obj json(Map<String, Object> object) {
    byte[] text = TestJson.text(object).getBytes(StandardCharsets.UTF_8);
    return JsonParser.object(text, 0, text.length);
  }
}
