package org.garante.web.review.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garante.domain.review.DraftView;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.form.Answers.Answer;
import org.garante.domain.review.form.Asked.Need;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormModel;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Finding;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Values;
import org.garante.web.i18n.Words;
import org.garante.web.review.Choices;
import org.garante.web.review.KindWords;
import org.garante.web.review.LinkChoices;
import org.garante.web.review.Option;
import org.garante.web.review.draft.Question.Note;
import org.garante.web.review.draft.Question.QuestionRow;
import org.garante.web.review.draft.Question.Shape;
import org.garante.web.review.draft.Question.Typed;
import org.garante.web.review.draft.Questionnaire.Link;
import org.garante.web.review.draft.Questionnaire.Section;
import org.garante.web.review.draft.Questionnaire.State;

/** Draws a draft as a questionnaire: words, shapes, answers and what the rules say, by question. */
@RequestScoped
public class Questions {
  /** The key of the empty row that the page makes new rows of. */
  static final String NEW_ROW = "new-row";

  private static final String MISSING_RULE = "REQ";

  private final Kinds kinds;
  private final KindWords kindWords;
  private final Words words;
  private final Choices choices;
  private final Language language;
  private final LinkChoices links;

  @Inject
  public Questions(
      Kinds kinds,
      KindWords kindWords,
      Words words,
      Choices choices,
      Language language,
      LinkChoices links) {
    this.kinds = kinds;
    this.kindWords = kindWords;
    this.words = words;
    this.choices = choices;
    this.language = language;
    this.links = links;
  }

  /**
   * The draft as a form.
   *
   * @param strict whether also to say what is missing, as after an attempt to send it
   */
  public Questionnaire of(DraftView draft, boolean strict) {
    FormModel model = kinds.get(draft.kind()).model();
    links.read(draft.answers());
    Drawing drawing = new Drawing(draft, said(draft.findings(), strict));
    return new Questionnaire(
        model.sections().stream().map(name -> drawing.section(name, model.fields(name))).toList(),
        drawing.notes(""),
        drawing.wrong());
  }

  /**
   * What is said about the answers while they are written. That one is missing is said only after
   * an attempt to send, and nothing else is said of such an answer.
   */
  static List<Finding> said(List<Finding> findings, boolean strict) {
    Set<String> missing =
        findings.stream()
            .filter(finding -> finding.rule().equals(MISSING_RULE))
            .map(Finding::path)
            .collect(Collectors.toSet());
    return findings.stream()
        .filter(
            finding ->
                finding.rule().equals(MISSING_RULE) ? strict : !missing.contains(finding.path()))
        .toList();
  }

  /** Where a section stands. */
  State state(String section, FormModel model, List<Finding> findings) {
    List<Finding> here =
        findings.stream()
            .filter(
                f ->
                    model
                        .field(f.path().isEmpty() ? "-" : f.path())
                        .map(FormField::section)
                        .equals(Optional.of(section)))
            .toList();
    if (here.stream().anyMatch(f -> f.isRefused() && !f.rule().equals(MISSING_RULE))) {
      return State.WRONG;
    }
    if (here.stream().anyMatch(Finding::isRefused)) {
      return State.MISSING;
    }
    return here.isEmpty() ? State.COMPLETE : State.FLAGGED;
  }

  static String id(String path) {
    return "q-" + path.replace('.', '-');
  }

  /** One drawing of one draft. */
  private final class Drawing {
    private final DraftView draft;
    private final List<Finding> said;

    Drawing(DraftView draft, List<Finding> said) {
      this.draft = draft;
      this.said = said;
    }

    Section section(String name, List<FormField> fields) {
      return new Section(
          name,
          kindWords.section(draft.kind(), name),
          state(name, kinds.get(draft.kind()).model(), draft.findings()),
          fields.stream()
              .filter(field -> !field.asked().retired() || isGiven(field.path()))
              .map(field -> question(field, field.path(), field.path()))
              .toList());
    }

    private boolean isGiven(String path) {
      return draft.answers().at(path).filter(Answer::isGiven).isPresent();
    }

    List<Link> wrong() {
      return said.stream()
          .filter(Finding::isRefused)
          .map(
              finding ->
                  new Link(
                      words.finding(finding),
                      finding.path().isEmpty() ? "" : id(finding.path()),
                      finding.path().isEmpty() ? "" : label(finding.path())))
          .toList();
    }

    private String label(String path) {
      return kindWords.label(draft.kind(), path);
    }

    private Question question(FormField field, String path, String wordPath) {
      boolean asked = draft.answers().ask(field, path);
      Optional<Answer> answer = (asked ? draft.answers() : draft.given()).at(path);
      Shape shape = shape(field);
      return new Question(
          path,
          id(path),
          field.kind(),
          shape,
          kindWords.labelAt(draft.kind(), wordPath),
          kindWords.help(draft.kind(), wordPath),
          kindWords.why(draft.kind(), wordPath),
          field.basis(),
          field.need() != Need.OPTIONAL,
          asked,
          field.condition().isPresent(),
          most(field),
          options(field, shape),
          choices.source(field),
          answer.map(Answer::text).orElse(""),
          answer.map(Answer::unread).orElse(""),
          draft.held().at(FieldPath.of(path)).toString(),
          answer.flatMap(Answer::moment).map(moment -> typed(path, moment)).orElse(Typed.NOTHING),
          answer.map(this::understood).orElse(""),
          answer.map(given -> chosen(field, given)).orElse(List.of()),
          missingOptions(field, answer),
          answer.flatMap(Answer::missing).map(Enum::name).orElse(""),
          answer.map(Answer::missingReason).orElse(""),
          rows(field, answer),
          notes(path));
    }

    private List<QuestionRow> rows(FormField field, Optional<Answer> answer) {
      if (!field.isRows()) {
        return List.of();
      }
      List<QuestionRow> rows = new ArrayList<>();
      answer.map(Answer::rowKeys).orElse(List.of()).forEach(key -> rows.add(row(field, key)));
      rows.add(row(field, NEW_ROW));
      return rows;
    }

    private QuestionRow row(FormField list, String key) {
      return new QuestionRow(
          key,
          kindWords.rowTitle(draft.kind(), list.path()),
          list.row().stream()
              .filter(field -> !field.isHidden())
              .map(
                  field ->
                      question(
                          field,
                          list.path() + "." + key + "." + field.path(),
                          list.path() + "." + field.path()))
              .toList());
    }

    /** The zone that stands in the draft itself; empty where the kind says which it is. */
    private String clockChosen(String path) {
      return draft.held().value(FieldPath.of(path)) instanceof JsonObject typed
          ? typed.getString("zone", "")
          : "";
    }

    private Typed typed(String path, Moment moment) {
      String zone = moment.getZone();
      return new Typed(
          moment.getDate(),
          moment.getTime(),
          moment.getPrecision().name(),
          zone,
          moment
              .clock()
              .map(
                  clock ->
                      Values.zone(
                          clock, moment.instant().orElse(draft.savedAt()), language.getLocale()))
              .orElse(""),
          clockChosen(path),
          moment.getMarginMinutes(),
          moment.getFold(),
          moment.isTwice());
    }

    /** So that a slip is seen: a Sunday that was a Monday, a year that was another. */
    private String understood(Answer answer) {
      Locale locale = language.getLocale();
      if (answer.field().kind() == FormField.Kind.MOMENT) {
        return answer.moment().map(moment -> Values.understood(moment, locale)).orElse("");
      }
      return answer.field().widget() == Widget.DATE
          ? Values.readDay(answer.text()).map(day -> Values.weekday(day, locale)).orElse("")
          : "";
    }

    private List<Option> chosen(FormField field, Answer answer) {
      List<String> codes =
          field.kind() == FormField.Kind.CODES
              ? answer.codes()
              : answer.text().isEmpty() ? List.of() : List.of(answer.text());
      return codes.stream().map(code -> new Option(code, choices.name(field, code))).toList();
    }

    List<Note> notes(String path) {
      return said.stream()
          .filter(finding -> finding.path().equals(path))
          .map(finding -> new Note(words.finding(finding), finding.isRefused()))
          .toList();
    }
  }

  /** How many characters may be typed. */
  private static int most(FormField field) {
    return field.widget() == Widget.NUMBER
        ? Long.toString(field.asked().most()).length()
        : field.asked().max();
  }

  /** What may be said instead of an answer; what may no more, only where it was said. */
  private List<Option> missingOptions(FormField field, Optional<Answer> answer) {
    return Arrays.stream(Missing.values())
        .filter(
            missing ->
                field.missing().contains(missing)
                    || answer.flatMap(Answer::missing).filter(missing::equals).isPresent())
        .map(missing -> new Option(missing.name(), words.choice(missing)))
        .toList();
  }

  private List<Option> options(FormField field, Shape shape) {
    return switch (shape) {
      case RADIOS, SELECT, CHECKS -> choices.all(field);
      default -> List.of();
    };
  }

  private Shape shape(FormField field) {
    return switch (field.kind()) {
      case MOMENT -> Shape.MOMENT;
      case ROWS -> Shape.ROWS;
      case CHOICE -> field.type().getEnumConstants().length <= 4 ? Shape.RADIOS : Shape.SELECT;
      case CODES ->
          switch (field.widget()) {
            case LINES -> Shape.LINES;
            default ->
                !choices.source(field).isEmpty()
                    ? Shape.LOOKUPS
                    : field.type().isEnum() ? Shape.CHECKS : Shape.LINES;
          };
      case TEXT ->
          switch (field.widget()) {
            case TEXT -> Shape.TEXT;
            case NUMBER -> Shape.NUMBER;
            case DATE -> Shape.DATE;
            case AGENCY, COURT, STATE, SOURCE -> Shape.SELECT;
            case MUNICIPALITY, COUNTRY, CURRENCY, RECORD -> Shape.LOOKUP;
            default -> Shape.LINE;
          };
    };
  }
}
