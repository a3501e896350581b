package org.garante.domain.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.transfer.TransferKind;
import org.junit.jupiter.api.Test;

class LedgerColumnsTest {
  private static final Path FILE = Path.of("..", "docs", "ledger-columns.json");

  private static final List<RecordKind<?>> KINDS =
      List.of(
          new OperationKind(),
          new ArrestKind(),
          new TransferKind(),
          new OversightNoteKind(),
          new OversightReplyKind());

  /** Where they differ, the text that the file should be is in target. */
  @Test
  void file_is_what_the_forms_ask_now_and_what_was_asked_before() throws IOException {
    String printed = ColumnsText.of(columns());
    Files.writeString(Path.of("target", "ledger-columns.json"), printed);
    assertThat(Files.readString(FILE)).isEqualTo(printed);
  }

  @Test
  void content_is_read_by_the_columns_of_its_own_schema() {
    LedgerColumns columns =
        new LedgerColumns(
            FormJson.parse(
                """
                {"VIS": {
                  "2": {"visit": {"columns": {"held": {"path": "held", "as": "number", "group": "facts"}}}},
                  "4": {"visit": {"columns": {"held": {"path": "kept", "as": "number", "group": "facts"}}}}}}
                """));
    assertThat(path(columns, 1)).isEqualTo("held");
    assertThat(path(columns, 2)).isEqualTo("held");
    assertThat(path(columns, 3)).isEqualTo("held");
    assertThat(path(columns, 4)).isEqualTo("kept");
    assertThat(path(columns, 9)).isEqualTo("kept");
    assertThat(columns.tables("XXX", 1)).isEmpty();
  }

  private static String path(LedgerColumns columns, int schema) {
    return columns.tables("VIS", schema).get(0).columns().get(0).path();
  }

  /** What the file says of each kind, what is under the newest number made of the form. */
  private static Map<String, Map<Integer, List<LedgerColumns.Table>>> columns() throws IOException {
    JsonObject file = FormJson.parse(Files.readString(FILE));
    LedgerColumns said = new LedgerColumns(file);
    Map<String, Map<Integer, List<LedgerColumns.Table>>> all = new LinkedHashMap<>();
    for (RecordKind<?> kind : KINDS) {
      Map<Integer, List<LedgerColumns.Table>> schemas = new TreeMap<>();
      file.getJsonObject(kind.code())
          .keySet()
          .forEach(
              number ->
                  schemas.put(
                      Integer.valueOf(number), said.tables(kind.code(), Integer.parseInt(number))));
      int newest = ((TreeMap<Integer, ?>) schemas).lastKey();
      assertThat(newest).as(kind.code()).isLessThanOrEqualTo(kind.schemaNumber());
      schemas.put(newest, AskedColumns.of(kind.model(), kind.table()));
      all.put(kind.code(), schemas);
    }
    return all;
  }
}
