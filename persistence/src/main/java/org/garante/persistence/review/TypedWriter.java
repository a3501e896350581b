package org.garante.persistence.review;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.ledger.bundle.AskedColumns;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;
import org.garante.domain.ledger.bundle.TypedRows;
import org.garante.domain.review.form.FormModel;
import org.garante.persistence.Sql;

/**
 * Writes what a form was answered into the tables that the form asks for, a statement for each that
 * has a row. Nothing is named here that is not said by the form's marks.
 */
public final class TypedWriter {
  private final EntityManager entities;

  public TypedWriter(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Writes the rows of a content that was prepared and checked.
   *
   * @param table name of the table with one row; those of lists begin with it
   * @param key column by which all of them refer to what the answers are of
   * @param content by group, as it was hashed
   */
  public void write(FormModel model, String table, String key, UUID id, JsonObject content) {
    for (Table each : AskedColumns.of(model, table)) {
      JsonArray rows = TypedRows.asked(each, content);
      if (!rows.isEmpty()) {
        insert(each, key, id, rows);
      }
    }
  }

  private void insert(Table table, String key, UUID id, JsonArray rows) {
    String columns =
        table.columns().stream()
            .map(Column::name)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", "));
    Sql.of(
            entities,
            """
            insert into %1$s (%2$s, %3$s)
            select :id, %3$s from json_populate_recordset(cast(null as %1$s), cast(:rows as json))
            """
                .formatted(table.name(), key, columns))
        .with("id", id)
        .with("rows", rows.toString())
        .execute();
  }
}
