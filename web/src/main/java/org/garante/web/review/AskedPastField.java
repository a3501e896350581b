package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.past.PastService;
import org.garante.domain.ledger.past.UnreadablePast;
import org.garante.domain.ledger.past.WrongPast;
import org.garante.web.entrance.RefusalWords;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.Messages;
import org.garante.web.i18n.Values;
import org.jspecify.annotations.Nullable;

/**
 * The field that asks for a day in the past: what was typed, what is wrong with it, and which days
 * it offers, so that nobody has to know a position of the ledger.
 */
@Named
@RequestScoped
public class AskedPastField {
  /** Its name in addresses, and its id. */
  public static final String NAME = "knownOn";

  private final PastService pasts;
  private final Language language;
  private final Messages messages;

  private String typed = "";
  private String error = "";
  private Optional<AskedPast> asked = Optional.empty();
  private @Nullable List<Option> choices;

  @Inject
  public AskedPastField(PastService pasts, Language language, Messages messages) {
    this.pasts = pasts;
    this.language = language;
    this.messages = messages;
  }

  /**
   * Answers as known then, or now if nothing was typed; empty where nothing can be answered of that
   * day, which is then said beside the field.
   */
  public <T> Optional<T> answer(@Nullable String text, Function<Optional<AskedPast>, T> question) {
    try {
      read(text);
      return Optional.of(question.apply(asked));
    } catch (WrongPast wrong) {
      error = RefusalWords.of(wrong, language.getLocale());
      FacesContext.getCurrentInstance()
          .addMessage(NAME, new FacesMessage(FacesMessage.SEVERITY_ERROR, error, null));
      return Optional.empty();
    }
  }

  /** Keeps what an address asks for, where a page is shown again without asking. */
  public void keep(@Nullable String text) {
    try {
      read(text);
    } catch (UnreadablePast unreadable) {
      asked = Optional.empty();
    }
  }

  private void read(@Nullable String text) {
    typed = text == null ? "" : text.strip();
    asked = Optional.of(typed).filter(some -> !some.isEmpty()).map(PastFinder::read);
  }

  /** What was typed, as it would be typed again. */
  public String getTyped() {
    return asked.map(AskedPast::typed).orElse(typed);
  }

  /** The day that was asked for, in words; empty for now. */
  public String getAsked() {
    return asked.map(this::said).orElse("");
  }

  private String said(AskedPast known) {
    return known
        .moment()
        .map(moment -> Values.instant(moment, language.getLocale()))
        .orElseGet(() -> messages.with("record.position", known.position().orElseThrow()));
  }

  /** What is wrong with it; empty if nothing is. */
  public String getError() {
    return error;
  }

  /** What an address of the same day has besides; empty for now. */
  public String getThen() {
    return asked
        .map(known -> "&" + NAME + "=" + URLEncoder.encode(known.text(), StandardCharsets.UTF_8))
        .orElse("");
  }

  /** The ends of the last days of work. */
  public List<Option> getChoices() {
    if (choices == null) {
      choices =
          pasts.latest().stream()
              .map(
                  end ->
                      new Option(
                          AskedPast.typed(end.at()),
                          messages.with("record.position", end.position())))
              .toList();
    }
    return choices;
  }
}
