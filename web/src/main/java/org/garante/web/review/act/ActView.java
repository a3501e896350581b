package org.garante.web.review.act;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.ActPermit.Signature;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.ActKinds;
import org.garante.domain.review.ActService;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.NotSubmittable;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.DraftEdit;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.reading.RecordService;
import org.garante.domain.review.reading.RecordView;
import org.garante.domain.review.reading.ShownAct;
import org.garante.domain.review.rule.Finding;
import org.garante.web.i18n.Words;
import org.garante.web.page.Ids;
import org.garante.web.page.Notices;
import org.garante.web.review.Choices;
import org.garante.web.review.Option;
import org.jspecify.annotations.Nullable;

/** One act: entering it, by one press; or reading, signing and striking one that was entered. */
@Named
@ViewScoped
public class ActView implements Serializable {
  @Inject private RecordService records;
  @Inject private ActService acts;
  @Inject private ActKinds kinds;
  @Inject private ActWords actWords;
  @Inject private Choices choices;
  @Inject private Words words;
  @Inject private Notices notices;

  /** Of the act that this page enters: pressed twice, it is one. */
  private final UUID press = UUID.randomUUID();

  private String folio = "";
  private String form = "";
  private String act = "";
  private String about = "";
  private String corrects = "";
  private String reason = "";

  /** How far the act had come when the page was read. */
  private ActStatus seen = ActStatus.ENTERED;

  private final Map<String, String> typed = new HashMap<>();
  private final Map<String, String> problems = new HashMap<>();
  private transient @Nullable RecordView view;

  /** One question of the act's form as it is drawn. */
  public record Asked(
      String path, String label, String help, String shape, int max, List<Option> options)
      implements Serializable {}

  /**
   * Reads the record for the page.
   *
   * @throws UnknownRecord if there is no such act, or no such form
   */
  public void open() {
    view = records.open(folio);
    if (act.isEmpty()) {
      kinds.get(form);
    } else {
      seen = shown().row().status();
    }
  }

  public RecordView getView() {
    if (view == null) {
      view = records.open(folio);
    }
    return view;
  }

  /** Whether one is to be entered here, rather than one read. */
  public boolean isNew() {
    return act.isEmpty();
  }

  /** The act that is read; null where one is entered. */
  public @Nullable ShownAct getShown() {
    return isNew() ? null : shown();
  }

  private ShownAct shown() {
    UUID id = Ids.read(act);
    return getView().acts().stream()
        .filter(each -> each.row().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownRecord(act));
  }

  /** Code of the form of the act. */
  public String getKind() {
    return isNew() ? form : shown().row().form();
  }

  public boolean isEnterable() {
    return getView().enterable().contains(form);
  }

  /** What is asked; nothing where an act is read. */
  public List<Asked> getQuestions() {
    if (!isNew()) {
      return List.of();
    }
    return kinds.get(form).model().fields().stream()
        .filter(field -> !field.isHidden())
        .map(this::asked)
        .toList();
  }

  private Asked asked(FormField field) {
    List<Option> options = choices.all(field);
    return new Asked(
        field.path(),
        actWords.label(form, field.path()),
        actWords.help(form, field.path()),
        options.isEmpty() ? shape(field) : "CHOICE",
        field.asked().max(),
        options);
  }

  private static String shape(FormField field) {
    if (field.kind() == FormField.Kind.MOMENT) {
      return "MOMENT";
    }
    return field.widget() == Widget.TEXT ? "TEXT" : "LINE";
  }

  /** Enters it; what the rules refuse is said beside the questions, and what was typed stays. */
  public String enter() {
    problems.clear();
    try {
      acts.enter(
          new ActEntry(
              press,
              getView().id(),
              form,
              typedForm(),
              Optional.of(about).filter(row -> !row.isEmpty()),
              Optional.of(corrects).filter(id -> !id.isEmpty()).map(Ids::read)));
    } catch (NotSubmittable refused) {
      refused.findings().stream().filter(Finding::isRefused).forEach(this::refuse);
      return "";
    }
    return done(Signature.ENTER.name());
  }

  private void refuse(Finding finding) {
    problems.merge(finding.path(), words.finding(finding), (one, other) -> one + " " + other);
    if (finding.path().isEmpty()) {
      notices.wrong("act.refused", words.finding(finding));
    }
  }

  private Form typedForm() {
    ActKind<Form> kind = kinds.get(form);
    DraftEdit edit = new DraftEdit(kind.model(), FormJson.draftText(kind.blank()));
    for (FormField field : kind.model().fields()) {
      if (!field.isHidden()) {
        answer(field).ifPresent(value -> edit.answer(FieldPath.of(field.path()), value));
      }
    }
    return kind.json().fromDraft(edit.text());
  }

  private Optional<JsonValue> answer(FormField field) {
    if (field.kind() == FormField.Kind.MOMENT) {
      JsonObjectBuilder moment =
          Json.createObjectBuilder()
              .add("date", typed(field.path() + ".date"))
              .add("time", typed(field.path() + ".time"));
      return Optional.of(moment.build());
    }
    return Optional.of(typed(field.path())).filter(text -> !text.isEmpty()).map(Json::createValue);
  }

  private String typed(String path) {
    return Optional.ofNullable(typed.get(path)).orElse("");
  }

  /** Gives the act the signature that is next. */
  public String sign() {
    Signature place = shown().signable().orElse(Signature.SECOND);
    acts.sign(shown().row().id(), seen);
    return done(place.name());
  }

  public String strike() {
    acts.strike(shown().row().id(), reason);
    return done("strike");
  }

  private String done(String what) {
    notices.done("Act." + getKind() + ".done." + what, folio);
    return "/record?faces-redirect=true&folio=" + folio;
  }

  /** What keeps an answer from being entered; empty if nothing does. */
  public String problem(String path) {
    return problems.getOrDefault(path, "");
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  public String getFolio() {
    return folio;
  }

  public void setFolio(String folio) {
    this.folio = folio;
  }

  public String getForm() {
    return form;
  }

  public void setForm(String form) {
    this.form = form;
  }

  /** Id of the act that is read; empty where one is entered. */
  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  /** The row of the record that it is about. */
  public String getAbout() {
    return about;
  }

  public void setAbout(String about) {
    this.about = about;
  }

  /** Id of the act that it corrects. */
  public String getCorrects() {
    return corrects;
  }

  public void setCorrects(String corrects) {
    this.corrects = corrects;
  }

  /** Why it is struck. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
