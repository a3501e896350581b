package org.garante.verifier.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Opening;
import org.garante.verifier.record.Columns.Column;
import org.garante.verifier.record.Columns.Table;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;

/** Whether the rows that reports read hold what was submitted or entered. */
record TypedCheck(ContentRow content, Place place, List<Finding> findings) {

  /** Judges them as rows of the tables of its schema. */
  void run(Columns.Tables tables) {
    Set<String> unknown = new HashSet<>(content.typed().members().keySet());
    for (Table table : tables.of(content.schema())) {
      unknown.remove(table.name());
      new TableCheck(table, content, place, findings).run();
    }
    for (String table : unknown) {
      findings.add(Finding.of(Code.TYPED, place, "typed.table", table));
    }
  }

  /** One table of one content. */
  private record TableCheck(Table table, ContentRow content, Place place, List<Finding> findings) {

    void run() {
      List<Column> open =
          table.columns().stream().filter(column -> group(column).isPresent()).toList();
      List<Json.Obj> rows =
          content.typed().has(table.name()) ? content.typed().objects(table.name()) : List.of();
      Map<String, List<Json>> elements = new HashMap<>();
      open.forEach(column -> elements.computeIfAbsent(column.group(), group -> elements(column)));
      int asked = elements.values().stream().mapToInt(List::size).max().orElse(0);
      if (rows.size() != asked) {
        add("typed.rows", table.name(), rows.size(), asked);
        return;
      }
      for (int i = 0; i < rows.size(); i++) {
        checkRow(rows.get(i), elements, i, open);
      }
    }

    private void checkRow(
        Json.Obj row, Map<String, List<Json>> elements, int index, List<Column> open) {
      Set<String> unknown = new HashSet<>(row.members().keySet());
      for (Column column : open) {
        unknown.remove(column.name());
        List<Json> there = elements.get(column.group());
        Json element = index < there.size() ? there.get(index) : Json.Null.NULL;
        Json expected = expected(column, element, index).orElse(Json.Null.NULL);
        if (!expected.equals(row.members().getOrDefault(column.name(), Json.Null.NULL))) {
          add("typed.value", table.name(), column.name(), index + 1);
        }
      }
      for (String column : unknown) {
        add("typed.column", table.name(), column);
      }
    }

    /** What the table has a row for each of; a text that occurred before counts for nothing. */
    private List<Json> elements(Column any) {
      Json group = group(any).orElseThrow();
      if (table.rows().isEmpty()) {
        return List.of(group);
      }
      List<Json> elements = new ArrayList<>();
      Set<Json> texts = new HashSet<>();
      if (Answer.at(group, table.rows().get()).orElse(null) instanceof Json.Arr list) {
        for (Json element : list.elements()) {
          if (!(element instanceof Json.Text) || texts.add(element)) {
            elements.add(element);
          }
        }
      }
      return elements;
    }

    private Optional<Json> expected(Column column, Json element, int index) {
      Json from = table.rows().isPresent() ? element : group(column).orElseThrow();
      Optional<Json> answer =
          column.path().isEmpty() ? Optional.of(element) : Answer.at(from, column.path());
      return switch (column.as()) {
        case "text", "decimal", "element" -> Answer.text(answer).map(Json.Text::new);
        case "number" -> Answer.number(answer);
        case "date" -> Answer.day(answer);
        case "texts" -> Optional.of(answer.orElse(new Json.Arr(List.of())));
        case "missing" -> missing(column, element, answer);
        case "instant" -> Answer.instant(answer);
        case "zone", "precision", "fold" -> Answer.ofMoment(answer, column.as());
        case "margin" -> Answer.number(Answer.ofMoment(answer, "marginMinutes"));
        case "ordinal" -> Optional.of(new Json.Whole(index));
        case "key" -> Answer.at(element, "key");
        default -> throw new IllegalStateException("no way to read " + column.as());
      };
    }

    private Optional<Json> missing(Column column, Json element, Optional<Json> answer) {
      if (Answer.isGiven(answer)) {
        return Optional.empty();
      }
      String path =
          table.rows().isEmpty()
              ? column.path()
              : table.rows().get()
                  + "."
                  + Answer.text(Answer.at(element, "key")).orElse("")
                  + "."
                  + column.path();
      return Answer.at(group(column).orElseThrow(), "missing")
          .flatMap(why -> why instanceof Json.Obj object ? object.find(path) : Optional.empty());
    }

    /** The group of the content that a column is read from; empty where it is hidden. */
    private Optional<Json> group(Column column) {
      Opening opening = content.groups().get(column.group());
      return opening == null ? Optional.empty() : opening.value();
    }

    private void add(String key, Object... arguments) {
      findings.add(Finding.of(Code.TYPED, place, key, arguments));
    }
  }
}
