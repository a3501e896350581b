package org.garante.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.ground.Capital;
import org.garante.domain.place.Place;
import org.garante.domain.place.PlaceKind;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.rule.Finding;
import org.jspecify.annotations.Nullable;

/** {@link Values} for pages, in the language of the request and with the names of catalogues. */
@Named
@RequestScoped
public class Words {
  /** A kind of place, and the country of one abroad. */
  private static final Pattern PLACE =
      Pattern.compile(
          Place.MARK
              + "("
              + Arrays.stream(PlaceKind.values()).map(Enum::name).collect(Collectors.joining("|"))
              + ")(?: ([A-Z]{2})(?![A-Za-z]))?");

  private final Language language;
  private final PageCatalogue catalogue;
  private final Clock clock;

  @Inject
  public Words(Language language, PageCatalogue catalogue, Clock clock) {
    this.language = language;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  public String choice(Enum<?> choice) {
    return Values.choice(choice, language.getLocale());
  }

  /** A headline as kept, with the kinds of place that stand in it as codes put in words. */
  public String headline(String kept) {
    return PLACE.matcher(kept).replaceAll(found -> Matcher.quoteReplacement(place(found)));
  }

  private String place(MatchResult found) {
    String kind = choice(PlaceKind.valueOf(found.group(1)));
    String country = found.group(2);
    return country == null ? kind : kind + ": " + Values.country(country, language.getLocale());
  }

  public String day(@Nullable LocalDate day) {
    return day == null ? "" : Values.day(day, language.getLocale());
  }

  /** When something was published, in words where the whole day is known. */
  public String published(String date) {
    return date.length() == "2025-03-05".length() ? day(LocalDate.parse(date)) : date;
  }

  public String instant(@Nullable Instant instant) {
    return instant == null ? "" : Values.instant(instant, language.getLocale());
  }

  public String time(Instant instant) {
    return Values.time(instant);
  }

  public String moment(Moment moment) {
    return Values.moment(moment, language.getLocale());
  }

  /** When the record of a row occurred, as exactly as that is known, in its place's time. */
  public String occurred(RecordRow row) {
    if (row.occurredAt().isEmpty()) {
      return "";
    }
    ZoneId zone = row.occurredZone().map(ZoneId::of).orElse(Capital.ZONE);
    Moment.Precision precision =
        row.occurredPrecision().map(Moment.Precision::valueOf).orElse(Moment.Precision.EXACT);
    return Values.occurred(row.occurredAt().get(), zone, precision, language.getLocale());
  }

  /** How long ago it was. */
  public String ago(Instant instant) {
    return Bundles.text(language.getLocale(), "duration.ago", since(instant));
  }

  /** How long since. */
  public String since(Instant instant) {
    return Values.duration(Duration.between(instant, clock.instant()), language.getLocale());
  }

  /** Name and code of an agency. */
  public String agency(String code) {
    return catalogue.agency(code).map(this::named).orElse(code);
  }

  private String named(Agency agency) {
    return agency.name(language.getLocale()) + " (" + agency.code() + ")";
  }

  /** Names of states. */
  public String states(List<String> codes) {
    return String.join(
        ", ",
        codes.stream()
            .map(code -> catalogue.state(code).map(state -> state.name()).orElse(code))
            .toList());
  }

  /** What a rule found, in words: {@code finding.<message>}. */
  public String finding(Finding finding) {
    Object[] arguments = finding.arguments().stream().map(this::argument).toArray();
    return Bundles.text(language.getLocale(), "finding." + finding.message(), arguments);
  }

  /** The number of the rule that found it; empty for a rule that has a name only. */
  public String rule(Finding finding) {
    return finding.rule().matches("I\\d+") ? finding.rule() : "";
  }

  /** An argument of a finding: a code of a choice in words, or the text itself. */
  private Object argument(String text) {
    return Bundles.find(language.getLocale(), "argument." + text)
        .or(() -> catalogue.agency(text).map(this::named))
        .orElse(text);
  }
}
