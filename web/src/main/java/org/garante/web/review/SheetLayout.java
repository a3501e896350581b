package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Answers.Answer;
import org.garante.domain.review.form.Difference.Change;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Strength;
import org.garante.web.i18n.Words;
import org.garante.web.review.Sheet.Line;
import org.garante.web.review.Sheet.Mark;
import org.garante.web.review.Sheet.Section;
import org.garante.web.review.Sheet.Shown;
import org.garante.web.review.Sheet.ShownRow;

/** Lays out a record's content to be read, following its kind's questions. */
@RequestScoped
public class SheetLayout {
  private final Kinds kinds;
  private final KindWords kindWords;
  private final AnswerLines lines;
  private final Words words;
  private final LinkChoices links;

  @Inject
  public SheetLayout(
      Kinds kinds, KindWords kindWords, AnswerLines lines, Words words, LinkChoices links) {
    this.kinds = kinds;
    this.kindWords = kindWords;
    this.lines = lines;
    this.words = words;
    this.links = links;
  }

  /** The content as the account may see it. */
  public Sheet of(String kind, Answers answers, Set<FieldGroup> groups, List<Finding> findings) {
    return new Layout(kind, answers, Optional.empty(), List.of(), groups, findings).sheet();
  }

  /** The content with what differs from the one in force marked. */
  public Sheet compared(
      String kind,
      Answers answers,
      Optional<Answers> before,
      List<Change> changes,
      List<Finding> findings) {
    return new Layout(kind, answers, before, changes, Set.of(FieldGroup.values()), findings)
        .sheet();
  }

  /** Only what changed, as one list. */
  public List<Shown> changes(String kind, List<Change> changes) {
    return changes.stream()
        .map(
            change ->
                new Shown(
                    change.path(),
                    id(change.path()),
                    kindWords.label(kind, change.path()),
                    change.after().map(lines::of).orElse(List.of()),
                    change.before().map(lines::of).orElse(List.of()),
                    Mark.valueOf(change.sort().name()),
                    List.of(),
                    List.of()))
        .toList();
  }

  public static String id(String path) {
    return "a-" + path.replace('.', '-');
  }

  /** One layout of one content. */
  private final class Layout {
    private final String kind;
    private final FormModel model;
    private final Answers answers;
    private final Optional<Answers> before;
    private final Map<String, Change> changes;
    private final Set<FieldGroup> groups;
    private final List<Finding> findings;

    Layout(
        String kind,
        Answers answers,
        Optional<Answers> before,
        List<Change> changes,
        Set<FieldGroup> groups,
        List<Finding> findings) {
      this.kind = kind;
      this.model = kinds.get(kind).model();
      this.answers = answers;
      this.before = before;
      links.read(answers);
      this.changes = new TreeMap<>();
      changes.forEach(change -> this.changes.put(change.path(), change));
      this.groups = groups;
      this.findings = findings;
    }

    Sheet sheet() {
      return new Sheet(model.sections().stream().map(this::section).toList());
    }

    private Section section(String name) {
      List<FormField> fields = model.fields(name);
      List<Shown> shown =
          fields.stream().filter(field -> field.isOf(groups)).map(this::shown).toList();
      Predicate<Shown> given =
          answer -> !answer.lines().isEmpty() || !answer.rows().isEmpty() || answer.isChanged();
      return new Section(
          name,
          kindWords.section(kind, name),
          shown.stream().filter(given).toList(),
          labels(
              shown.stream()
                  .filter(given.negate())
                  .filter(answer -> isAsked(answer))
                  .map(Shown::label)),
          labels(
              fields.stream()
                  .filter(field -> !field.isOf(groups))
                  .map(field -> kindWords.labelAt(kind, field.path()))));
    }

    /** Whether there was anything to answer: no port is asked for of an arrest in a city. */
    private boolean isAsked(Shown answer) {
      FormField field = model.field(answer.path()).orElseThrow();
      return !field.asked().retired() && answers.ask(field, answer.path());
    }

    private String labels(Stream<String> labels) {
      return labels.collect(Collectors.joining(", "));
    }

    private Shown shown(FormField field) {
      return field.isRows() ? list(field) : answer(field, field.path(), field.path());
    }

    private Shown answer(FormField field, String path, String wordPath) {
      List<Line> said = answers.at(path).map(lines::of).orElse(List.of());
      Change change = changes.get(path);
      List<Line> then =
          change == null ? List.of() : change.before().map(lines::of).orElse(List.of());
      return new Shown(
          path,
          id(path),
          kindWords.labelAt(kind, wordPath),
          said,
          then,
          mark(change),
          List.of(),
          notes(path));
    }

    private Shown list(FormField field) {
      Optional<Answer> list = answers.at(field.path());
      List<String> keys = list.map(Answer::rowKeys).orElse(List.of());
      List<String> keysBefore =
          before.flatMap(then -> then.at(field.path())).map(Answer::rowKeys).orElse(List.of());
      List<ShownRow> rows = new ArrayList<>();
      keys.forEach(
          key ->
              rows.add(
                  row(
                      field,
                      key,
                      answers,
                      before.isPresent() && !keysBefore.contains(key) ? Mark.ADDED : Mark.NONE)));
      keysBefore.stream()
          .filter(key -> !keys.contains(key))
          .forEach(key -> rows.add(row(field, key, before.orElseThrow(), Mark.REMOVED)));
      return new Shown(
          field.path(),
          id(field.path()),
          kindWords.labelAt(kind, field.path()),
          list.map(lines::of).orElse(List.of()),
          Optional.ofNullable(changes.get(field.path()))
              .flatMap(Change::before)
              .map(lines::of)
              .orElse(List.of()),
          mark(changes.get(field.path())),
          rows,
          notes(field.path()));
    }

    private ShownRow row(FormField list, String key, Answers from, Mark mark) {
      List<Shown> shown = new ArrayList<>();
      for (FormField field : list.row()) {
        String path = list.path() + "." + key + "." + field.name();
        String wordPath = list.path() + "." + field.path();
        if (mark == Mark.NONE && !field.isHidden()) {
          shown.add(answer(field, path, wordPath));
        } else if (!field.isHidden()) {
          List<Line> said = from.at(path).map(lines::of).orElse(List.of());
          shown.add(
              new Shown(
                  path,
                  id(path),
                  kindWords.labelAt(kind, wordPath),
                  said,
                  List.of(),
                  Mark.NONE,
                  List.of(),
                  List.of()));
        }
      }
      return new ShownRow(
          kindWords.rowTitle(kind, list.path()),
          mark,
          shown.stream().filter(a -> !a.lines().isEmpty() || a.isChanged()).toList());
    }

    private Mark mark(Change change) {
      return change == null ? Mark.NONE : Mark.valueOf(change.sort().name());
    }

    private List<Sheet.Note> notes(String path) {
      return findings.stream()
          .filter(finding -> finding.path().equals(path))
          .map(
              finding ->
                  new Sheet.Note(words.finding(finding), finding.strength() != Strength.FLAGGED))
          .toList();
    }
  }
}
