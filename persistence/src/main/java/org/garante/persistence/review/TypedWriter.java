package org.garante.persistence.review;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.garante.domain.ledger.bundle.AskedColumns;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;
import org.garante.domain.ledger.bundle.TypedRows;
import org.garante.domain.review.form.FormModel;
import org.garante.persistence.Sql;

/**
 * Writes what a form was answered into the tables that the form asks for, all of them in one
 * statement, which is the same for every form of the kind. Nothing is named here that is not said
 * by the form's marks.
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
    List<Table> tables = AskedColumns.of(model, table);
    String inserts =
        IntStream.range(1, tables.size())
            .mapToObj(i -> "t%1$s as (%2$s)".formatted(i, insert(tables.get(i), key, i)))
            .collect(Collectors.joining(", "));
    Sql statement =
        Sql.of(
                entities,
                (inserts.isEmpty() ? "" : "with " + inserts + " ") + insert(tables.get(0), key, 0))
            .with("id", id);
    IntStream.range(0, tables.size())
        .forEach(
            i -> statement.with("rows" + i, TypedRows.asked(tables.get(i), content).toString()));
    statement.execute();
  }

  private static String insert(Table table, String key, int place) {
    String columns =
        table.columns().stream()
            .map(Column::name)
            .map(name -> '"' + name + '"')
            .collect(Collectors.joining(", "));
    return """
        insert into %1$s (%2$s, %3$s)
        select :id, %3$s from json_populate_recordset(cast(null as %1$s), cast(:rows%4$s as json))"""
        .formatted(table.name(), key, columns, place);
  }
}
