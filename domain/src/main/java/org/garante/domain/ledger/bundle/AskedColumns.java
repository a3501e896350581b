package org.garante.domain.ledger.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.bundle.LedgerColumns.As;
import org.garante.domain.ledger.bundle.LedgerColumns.Column;
import org.garante.domain.ledger.bundle.LedgerColumns.Table;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.ColumnName;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Numbered;

/**
 * The tables that keep what a form asks: one with a row, and one for each list of rows and each
 * list of codes that other tables hold. What is asked is what is stored.
 */
public final class AskedColumns {
  private AskedColumns() {}

  /**
   * @param table name of the one with a row
   */
  public static List<Table> of(FormModel model, String table) {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            table,
            Optional.empty(),
            model.fields().stream().flatMap(AskedColumns::columns).toList()));
    model.fields().stream()
        .filter(AskedColumns::hasTable)
        .forEach(list -> tables.add(rows(list, table + "_" + ColumnName.ofTable(list))));
    return List.copyOf(tables);
  }

  private static boolean hasTable(FormField field) {
    return field.isRows() || field.widget() == Widget.STATES || field.widget() == Widget.RECORDS;
  }

  private static Table rows(FormField list, String table) {
    FieldGroup group = list.group();
    Stream<Column> place = Stream.of(new Column("ordinal", "", As.ORDINAL, group));
    Stream<Column> each =
        list.isRows()
            ? Stream.concat(
                Stream.of(new Column("row_key", "", As.KEY, group)),
                list.row().stream().flatMap(AskedColumns::columns))
            : Stream.of(new Column(ColumnName.ofElement(list), "", As.ELEMENT, group));
    return new Table(table, Optional.of(list.path()), Stream.concat(place, each).toList());
  }

  private static Stream<Column> columns(FormField field) {
    Stream<Column> missing =
        field.mayBeMissing()
            ? Stream.of(column(field, ColumnName.ofMissing(field), As.MISSING))
            : Stream.empty();
    return Stream.concat(hasTable(field) ? Stream.empty() : given(field), missing);
  }

  private static Stream<Column> given(FormField field) {
    String name = field.column();
    return switch (field.kind()) {
      case MOMENT ->
          Stream.of(
              column(field, name + "_at", As.INSTANT),
              column(field, name + "_zone", As.ZONE),
              column(field, name + "_precision", As.PRECISION),
              column(field, name + "_margin", As.MARGIN),
              column(field, name + "_fold", As.FOLD));
      case CODES -> Stream.of(column(field, name, As.TEXTS));
      case CHOICE ->
          Stream.of(
              column(
                  field,
                  name,
                  Numbered.class.isAssignableFrom(field.type()) ? As.NUMBER : As.TEXT));
      case TEXT -> Stream.of(column(field, name, ofText(field)));
      case ROWS -> throw new IllegalStateException(field.path());
    };
  }

  private static As ofText(FormField field) {
    return switch (field.widget()) {
      case NUMBER -> As.NUMBER;
      case DATE -> As.DATE;
      case DECIMAL -> As.DECIMAL;
      default -> As.TEXT;
    };
  }

  private static Column column(FormField field, String name, As as) {
    return new Column(name, field.path(), as, field.group());
  }
}
