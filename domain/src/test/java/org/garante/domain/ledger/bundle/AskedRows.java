package org.garante.domain.ledger.bundle;

import jakarta.json.JsonObject;
import java.util.List;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormJson;

/** The rows that the tables of a kind get for a form. */
public final class AskedRows {
  private AskedRows() {}

  /** The row of the kind's own table. */
  public static JsonObject first(RecordKind<?> kind, Form form) {
    return of(kind, form, kind.table()).get(0);
  }

  public static List<JsonObject> of(RecordKind<?> kind, Form form, String table) {
    return AskedColumns.of(kind.model(), kind.table()).stream()
        .filter(each -> each.name().equals(table))
        .flatMap(
            each ->
                TypedRows.asked(each, FormJson.parse(kind.json().contentText(form)))
                    .getValuesAs(JsonObject.class)
                    .stream())
        .toList();
  }
}
