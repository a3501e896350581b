package org.garante.domain.review.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a submission says differently from the one before it, answer by answer and row by row. */
public final class Difference {
  private Difference() {}

  /** How an answer or row differs. */
  public enum Sort {
    ADDED,
    CHANGED,
    REMOVED
  }

  /**
   * One answer or one whole row that differs.
   *
   * @param path with the key of the row
   * @param before empty if added
   * @param after empty if removed
   */
  public record Change(
      Sort sort,
      FormField field,
      String path,
      Optional<Answers.Answer> before,
      Optional<Answers.Answer> after) {}

  /** All changes from one to the other, in the order of the questions. */
  public static List<Change> between(Answers before, Answers after) {
    List<Change> changes = new ArrayList<>();
    for (Answers.Answer now : after.all()) {
      if (!now.field().isRows() && !now.field().isHidden()) {
        compare(before.at(now.path()), Optional.of(now), changes);
      } else if (now.field().isRows()) {
        Optional<Answers.Answer> then = before.at(now.path());
        compareMissing(then, now, changes);
        then.ifPresent(list -> removedRows(list, now, before, changes));
      }
    }
    return changes;
  }

  private static void compare(
      Optional<Answers.Answer> before, Optional<Answers.Answer> after, List<Change> changes) {
    Optional<Answers.Answer> then = before.filter(Answers.Answer::isGiven);
    Optional<Answers.Answer> now = after.filter(Answers.Answer::isGiven);
    if (then.isEmpty() && now.isEmpty()
        || then.isPresent() && now.isPresent() && same(then.get(), now.get())) {
      return;
    }
    Answers.Answer any = now.or(() -> then).orElseThrow();
    Sort sort = then.isEmpty() ? Sort.ADDED : now.isEmpty() ? Sort.REMOVED : Sort.CHANGED;
    changes.add(new Change(sort, any.field(), any.path(), then, now));
  }

  private static void compareMissing(
      Optional<Answers.Answer> before, Answers.Answer after, List<Change> changes) {
    Optional<Missing> then = before.flatMap(Answers.Answer::missing);
    if (!then.equals(after.missing())) {
      changes.add(
          new Change(
              then.isEmpty() ? Sort.ADDED : after.missing().isEmpty() ? Sort.REMOVED : Sort.CHANGED,
              after.field(),
              after.path(),
              before.filter(answer -> then.isPresent()),
              Optional.of(after).filter(answer -> answer.missing().isPresent())));
    }
  }

  private static void removedRows(
      Answers.Answer listBefore, Answers.Answer listAfter, Answers before, List<Change> changes) {
    for (String key : listBefore.rowKeys()) {
      if (!listAfter.rowKeys().contains(key)) {
        before
            .row(listBefore.path(), key)
            .forEach(gone -> compare(Optional.of(gone), Optional.empty(), changes));
      }
    }
  }

  private static boolean same(Answers.Answer one, Answers.Answer other) {
    return Objects.equals(one.value(), other.value())
        && one.missing().equals(other.missing())
        && one.missingReason().equals(other.missingReason());
  }
}
