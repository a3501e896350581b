package org.garante.domain.review.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.catalogue.Languages;
import org.garante.domain.catalogue.Nationalities;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Days;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Typed;

/**
 * What every form is checked for before its kind's own rules: required answers are given, or are
 * missing in one of the ways the law lets them be, what was typed can be read, and was chosen where
 * there is a list to choose from. Findings are refusals under the name REQ or, for what cannot be
 * read, FORM. That a question does not apply needs a reason (domain.md 4.1); without one it is
 * flagged.
 */
public final class FormCheck {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm");

  private final FormModel model;
  private final Catalogue catalogue;
  private final Instant now;

  public FormCheck(FormModel model, Catalogue catalogue, Instant now) {
    this.model = model;
    this.catalogue = catalogue;
    this.now = now;
  }

  public List<Finding> check(Form form) {
    return check(Answers.of(model, form));
  }

  /** The same of a form whose answers were read. */
  public List<Finding> check(Answers answers) {
    List<Finding> findings = new ArrayList<>();
    for (Answers.Answer answer : answers.all()) {
      if (answer.isUnread()) {
        findings.add(Finding.refused("FORM", answer.path(), "notChosen"));
      } else {
        checkGiven(answer, answers, findings);
        checkBeside(answer, answers, findings);
      }
      checkReason(answer, findings);
      if (!answer.isBlank()) {
        unreadable(answer).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private void checkGiven(Answers.Answer answer, Answers answers, List<Finding> findings) {
    Need need = answer.field().need();
    if (need == Need.OPTIONAL || !answer.isBlank() || !answers.ask(answer.field(), answer.path())) {
      return;
    }
    if (answer.missing().isEmpty()) {
      findings.add(
          Finding.refused(
              "REQ", answer.path(), need == Need.VALUE ? "valueRequired" : "answerRequired"));
    } else if (!answer.field().keeps(answer.missing().get())) {
      findings.add(
          Finding.refused("REQ", answer.path(), "missingNotAllowed", answer.missing().get()));
    }
  }

  /**
   * What says nothing without the answer beside it is refused there, and decimals its currency has
   * not.
   */
  private static void checkBeside(Answers.Answer answer, Answers answers, List<Finding> findings) {
    answer
        .field()
        .with()
        .filter(path -> !answer.isBlank())
        .flatMap(path -> answers.at(rowOf(answer) + path))
        .ifPresent(
            beside -> {
              if (beside.isBlank()) {
                findings.add(Finding.refused("REQ", beside.path(), "valueRequired"));
              }
              Typed.currency(beside.text())
                  .map(Currency::getDefaultFractionDigits)
                  .filter(most -> decimals(answer) > most)
                  .ifPresent(
                      most ->
                          findings.add(
                              Finding.refused("FORM", answer.path(), "tooManyDecimals", most)));
            });
  }

  private static int decimals(Answers.Answer answer) {
    return Typed.decimal(answer.text()).map(BigDecimal::scale).orElse(0);
  }

  /** What stands before the paths of the questions of its row; empty outside rows. */
  private static String rowOf(Answers.Answer answer) {
    return answer.path().substring(0, answer.path().length() - answer.field().path().length());
  }

  private static void checkReason(Answers.Answer answer, List<Finding> findings) {
    boolean notApplicable =
        answer.missing().equals(Optional.of(Missing.NOT_APPLICABLE))
            && answer.field().missing().contains(Missing.NOT_APPLICABLE);
    if (answer.isBlank() && notApplicable && answer.missingReason().isBlank()) {
      findings.add(Finding.flagged("REQ", answer.path(), "notApplicableWithoutReason"));
    }
  }

  private Optional<Finding> unreadable(Answers.Answer answer) {
    FormField field = answer.field();
    if (field.kind() == FormField.Kind.MOMENT) {
      return answer.moment().flatMap(moment -> unreadable(answer.path(), moment));
    }
    String problem =
        switch (field.kind()) {
          case TEXT -> unreadableText(field, answer.text());
          case CODES ->
              answer.codes().stream()
                  .map(code -> unreadableText(field, code))
                  .filter(p -> !p.isEmpty())
                  .findFirst()
                  .orElse("");
          case MOMENT, CHOICE, ROWS -> "";
        };
    return problem.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.refused(
                "FORM", answer.path(), problem, arguments(problem, field.asked(), answer)));
  }

  private static Object[] arguments(String problem, Asked asked, Answers.Answer answer) {
    return switch (problem) {
      case "tooLong" -> new Object[] {asked.max()};
      case "numberTooGreat" -> new Object[] {asked.most()};
      case "noSuchDay" -> new Object[] {Days.lastOfThatMonth(answer.text()).orElseThrow()};
      case "dayTooFarAhead" -> new Object[] {Days.AHEAD};
      default -> new Object[0];
    };
  }

  private Optional<Finding> unreadable(String path, Moment moment) {
    Optional<LocalDate> day = moment.day();
    if (day.isEmpty()) {
      return Days.lastOfThatMonth(moment.getDate())
          .map(last -> Finding.refused("FORM", path, "noSuchDay", last))
          .or(() -> Optional.of(Finding.refused("FORM", path, "momentUnreadable")));
    }
    if (day.get().isAfter(Days.last(now, true))) {
      return Optional.of(Finding.refused("FORM", path, "dayTooFarAhead", Days.AHEAD));
    }
    if (moment.isSkipped()) {
      return moment
          .instant()
          .map(
              later ->
                  Finding.refused(
                      "FORM",
                      path,
                      "momentSkipped",
                      moment.getTime().strip(),
                      CLOCK.format(later.atZone(moment.clock().orElseThrow()))));
    }
    return moment.isMarginReadable()
        ? Optional.empty()
        : Optional.of(Finding.refused("FORM", path, "marginUnreadable"));
  }

  private String unreadableText(FormField field, String text) {
    if (text.codePointCount(0, text.length()) > field.asked().max()) {
      return "tooLong";
    }
    if (field.widget() == Asked.Widget.DATE) {
      return unreadableDay(text, field.asked().future());
    }
    if (field.widget() == Asked.Widget.NUMBER
        && Typed.whole(text).filter(number -> number > field.asked().most()).isPresent()) {
      return "numberTooGreat";
    }
    boolean readable =
        switch (field.widget()) {
          case NUMBER -> Typed.whole(text).isPresent();
          case DECIMAL -> Typed.decimal(text).isPresent();
          case CURRENCY -> Typed.currency(text).isPresent();
          case URL -> Typed.url(text).isPresent();
          case AGENCY -> catalogue.agency(text).isPresent();
          case STATE, STATES -> catalogue.state(text).isPresent();
          case MUNICIPALITY -> catalogue.municipality(text).isPresent();
          case SOURCE -> catalogue.source(text).isPresent();
          case LATITUDE -> Typed.degrees(text, 90).isPresent();
          case LONGITUDE -> Typed.degrees(text, 180).isPresent();
          case COURT -> catalogue.agency(text).filter(Agency::isCourt).isPresent();
          case COUNTRY -> Nationalities.isCountry(text);
          case NATIONALITIES -> Nationalities.isKnown(text);
          case LANGUAGES -> Languages.isKnown(text);
          case RECORD, RECORDS -> Typed.id(text).isPresent();
          default -> true;
        };
    return readable ? "" : "unreadable." + field.widget().name().toLowerCase(java.util.Locale.ROOT);
  }

  private String unreadableDay(String text, boolean future) {
    Optional<LocalDate> day = Typed.day(text);
    if (day.isEmpty()) {
      return Days.lastOfThatMonth(text).isPresent() ? "noSuchDay" : "unreadable.date";
    }
    if (!day.get().isAfter(Days.last(now, future))) {
      return "";
    }
    return future ? "dayTooFarAhead" : "dayInFuture";
  }
}
