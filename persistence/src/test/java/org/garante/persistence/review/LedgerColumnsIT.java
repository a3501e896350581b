package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Moment.Precision;
import org.garante.persistence.ledger.TypedColumns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/ledger-columns.json is of this schema and of these forms, in their odd corners too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerColumnsIT {
  private static final TypedColumns COLUMNS = TypedColumns.documented();

  private SampleRegister sample;

  @BeforeAll
  void start() {
    sample = new SampleRegister();
  }

  @AfterAll
  void close() {
    sample.close();
  }

  static List<TypedColumns.Column> columns() {
    return COLUMNS.columns();
  }

  /** Typed tables are those that the application never writes but with a submission's content. */
  @Test
  void every_column_of_every_typed_table_is_named_and_nothing_else() throws SQLException {
    Set<String> named =
        columns().stream()
            .map(column -> column.table() + "." + column.name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named)
        .isEqualTo(
            inSchema(
                """
                with typed(name) as (
                  select distinct k.table_name from information_schema.key_column_usage k
                  join information_schema.table_constraints c using (constraint_schema, constraint_name)
                  where c.constraint_type = 'PRIMARY KEY' and k.column_name = 'submission_id'
                    and k.table_name !~ '^(submission_|finding$|judge|bulk_approval$|queue_entry$|case_taken$)')
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join typed t on t.name = c.table_name
                where c.table_schema = 'public' and c.column_name <> 'submission_id'
                """));
  }

  @ParameterizedTest
  @MethodSource("columns")
  void every_path_is_asked_by_the_form_in_that_group(TypedColumns.Column column) {
    FormModel model = sample.register.kinds().get(column.kind()).model();
    if (column.list().isEmpty()) {
      assertThat(model.field(column.path()).orElseThrow().group().member())
          .isEqualTo(column.group());
      return;
    }
    FormField list = model.field(column.list()).orElseThrow();
    assertThat(list.group().member()).isEqualTo(column.group());
    if (column.path().isEmpty()) {
      assertThat(column.as())
          .isIn(list.isRows() ? List.of("ordinal", "key") : List.of("ordinal", "element"));
    } else {
      assertThat(list.inRow(column.path())).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, 02, 3/11/2024, 1:30", // occurs twice in Tijuana
    "HOUR, 02, 03/11/2024, 01:59",
    "DAY, 14, 04/06/2025, 23:59",
    "MONTH, 14, 05/2025, ''",
    "MONTH, 14, 31/5/2025, ''",
    "ESTIMATED, 14, 4/6/2025, ''",
    "ESTIMATED, 02, 3/11/2024, 01:30"
  })
  void moments(Precision precision, String state, String date, String time) throws SQLException {
    ArrestForm form = SampleRegister.arrest();
    Moment moment = SampleArrest.moment(date, time, precision);
    moment.setZone("");
    form.instant = moment;
    form.place.state = state;
    form.place.municipality = "";
    form.getMissing().put("place.municipality", Missing.UNKNOWN);
    form.handedAt = new Moment();
    assertDocumented("ARR", form);
  }

  @ParameterizedTest
  @CsvSource({
    "EXACT, FIRST, ''",
    "EXACT, SECOND, ''",
    "ESTIMATED, '', 030",
    "ESTIMATED, SECOND, 5"
  })
  void which_of_two_hours_and_how_far_an_estimate_may_be_off(
      Precision precision, String fold, String margin) throws SQLException {
    ArrestForm form = SampleRegister.arrest();
    Moment moment = SampleArrest.moment("3/11/2024", "01:30", precision);
    moment.setFold(fold);
    moment.setMarginMinutes(margin);
    form.instant = moment;
    assertDocumented("ARR", form);
  }

  @Test
  void missing_answers_in_rows_and_margins_and_what_is_said_twice() throws SQLException {
    ArrestForm form = SampleRegister.arrest();
    form.officers.get(0).name = "";
    form.getMissing().put("officers." + form.officers.get(0).getKey() + ".name", Missing.UNKNOWN);
    form.person.age = "031";
    form.person.birthDate = "1/2/1994";
    form.person.aliases = List.of(" La Prueba ", " ", "La Prueba");
    form.getMissing().put("motives", Missing.UNKNOWN);
    assertDocumented("ARR", form);
    OperationForm operation = SampleRegister.operation();
    operation.states = List.of("02", "14", "02");
    operation.start = new Moment();
    operation.getMissing().put("start", Missing.UNKNOWN);
    assertDocumented("OPE", operation);
  }

  private void assertDocumented(String kind, Form form) throws SQLException {
    Receipt receipt = sample.submit(sample.recorder, kind, form);
    String content =
        sample.register.inTransaction(
            entities ->
                entities
                    .find(org.garante.domain.review.Submission.class, receipt.submission())
                    .content());
    try (var reader = sample.register.database().connect("garante_reader")) {
      assertThat(COLUMNS.stored(reader, kind, receipt.submission()))
          .isEqualTo(COLUMNS.expected(kind, content));
    }
  }

  private Set<String> inSchema(String sql) throws SQLException {
    try (var connection = sample.register.database().connect("garante_owner");
        var rows = connection.createStatement().executeQuery(sql)) {
      Set<String> texts = new TreeSet<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
