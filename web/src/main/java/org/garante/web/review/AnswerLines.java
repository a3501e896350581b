package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.review.form.Answers.Answer;
import org.garante.domain.review.form.FormField;
import org.garante.web.i18n.Bundles;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Values;
import org.garante.web.i18n.Words;
import org.garante.web.review.Sheet.Line;

/** Says an answer in words: what was chosen by name, moments and days, or why there is none. */
@RequestScoped
public class AnswerLines {
  private final Choices choices;
  private final Words words;
  private final Language language;

  @Inject
  public AnswerLines(Choices choices, Words words, Language language) {
    this.choices = choices;
    this.words = words;
    this.language = language;
  }

  /** What an answer says, one line for each thing; empty if nothing is said. */
  public List<Line> of(Answer answer) {
    List<Line> said = given(answer);
    return answer.isUnread()
        ? Stream.concat(said.stream(), Stream.of(unread(answer))).toList()
        : said;
  }

  private List<Line> given(Answer answer) {
    if (answer.isBlank()) {
      return answer.missing().map(missing -> List.of(missing(answer))).orElse(List.of());
    }
    return switch (answer.field().kind()) {
      case TEXT, CHOICE -> List.of(said(answer.field(), answer.text()));
      case CODES -> answer.codes().stream().map(code -> said(answer.field(), code)).toList();
      case MOMENT ->
          answer
              .moment()
              .map(words::moment)
              .map(text -> List.of(new Line(text, "")))
              .orElse(List.of());
      case ROWS -> List.of();
    };
  }

  private Line unread(Answer answer) {
    return new Line(Bundles.text(language.getLocale(), "answer.unread", answer.unread()), "");
  }

  private Line missing(Answer answer) {
    String why = words.choice(answer.missing().orElseThrow());
    return new Line(
        answer.missingReason().isEmpty() ? why : why + ": " + answer.missingReason(), "");
  }

  private Line said(FormField field, String code) {
    return switch (field.widget()) {
      case RECORD, RECORDS -> {
        Optional<LinkChoices.Named> named = choices.link(code);
        yield named
            .map(record -> new Line(record.text(), "/record?folio=" + record.folio()))
            .orElse(new Line(code, ""));
      }
      case DATE -> new Line(Values.typedDay(code, language.getLocale()), "");
      default -> new Line(choices.name(field, code), "");
    };
  }
}
