package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.catalogue.Language;
import org.garante.domain.catalogue.Languages;
import org.garante.domain.catalogue.Municipality;
import org.garante.domain.catalogue.Nationalities;
import org.garante.domain.catalogue.State;
import org.garante.domain.report.UnreadableParameter;
import org.garante.domain.review.form.Asked.Widget;
import org.garante.domain.review.form.FormField;
import org.garante.domain.review.form.Typed;
import org.garante.web.i18n.PageCatalogue;
import org.garante.web.i18n.Values;

/**
 * What may be chosen as an answer: short lists whole, long ones by typing. Countries and the
 * world's languages have their names from the JDK.
 */
@RequestScoped
public class Choices {
  /** How many are offered at once; whoever looks them up goes on from there. */
  public static final int OFFERED = 12;

  /** Nobody goes on so far instead of typing more. */
  public static final int FARTHEST = 3_000;

  private final PageCatalogue catalogue;
  private final org.garante.web.i18n.Language language;
  private final LinkChoices links;

  @Inject
  public Choices(
      PageCatalogue catalogue, org.garante.web.i18n.Language language, LinkChoices links) {
    this.catalogue = catalogue;
    this.language = language;
    this.links = links;
  }

  /** Where answers are looked up by typing; empty if they are not. */
  public String source(FormField field) {
    return switch (field.widget()) {
      case MUNICIPALITY -> "municipalities";
      case STATES -> "states";
      case NATIONALITIES -> "nationalities";
      case COUNTRY -> "countries";
      case CURRENCY -> "currencies";
      case LANGUAGES -> "languages";
      case RECORD, RECORDS -> "records?kinds=" + String.join(",", field.asked().links());
      default -> "";
    };
  }

  /** All there is to choose from. */
  public List<Option> all(FormField field) {
    if (field.type().isEnum()) {
      return Arrays.stream(field.type().getEnumConstants())
          .map(constant -> (Enum<?>) constant)
          .map(constant -> new Option(constant.name(), Values.choice(constant, locale())))
          .toList();
    }
    return switch (field.widget()) {
      case AGENCY, COURT ->
          catalogue.agencies().stream()
              .filter(agency -> field.widget() == Widget.AGENCY || agency.isCourt())
              .map(agency -> new Option(agency.code(), name(field, agency.code())))
              .sorted(byText())
              .toList();
      case STATE -> states();
      case SOURCE ->
          catalogue.sources().stream()
              .map(source -> new Option(source.id(), name(field, source.id())))
              .toList();
      default -> List.of();
    };
  }

  /** What a code means, as the form says it. */
  public String name(FormField field, String code) {
    if (field.type().isEnum()) {
      return Arrays.stream(field.type().getEnumConstants())
          .map(constant -> (Enum<?>) constant)
          .filter(constant -> constant.name().equals(code))
          .map(constant -> Values.choice(constant, locale()))
          .findFirst()
          .orElse(code);
    }
    return switch (field.widget()) {
      case AGENCY, COURT ->
          catalogue
              .agency(code)
              .map(agency -> agency.name(locale()) + " (" + agency.code() + ")")
              .orElse(code);
      case STATE, STATES -> catalogue.state(code).map(State::name).orElse(code);
      case MUNICIPALITY -> catalogue.municipality(code).map(this::named).orElse(code);
      case NATIONALITIES, COUNTRY -> Values.country(code, locale());
      case CURRENCY -> Values.currency(code, locale());
      case LANGUAGES -> Values.language(code, locale());
      case SOURCE ->
          catalogue
              .source(code)
              .map(source -> source.publisher() + ", " + source.title())
              .orElse(code);
      case RECORD, RECORDS -> link(code).map(LinkChoices.Named::text).orElse(code);
      default -> code;
    };
  }

  /** The record that an answer names. */
  public Optional<LinkChoices.Named> link(String id) {
    return links.name(id);
  }

  /**
   * What matches what was typed, best first.
   *
   * @param from how many were offered before
   * @throws UnreadableParameter if nothing is looked up there
   */
  public Offer find(String source, String typed, List<String> kinds, int from) {
    int most = from + OFFERED + 1;
    List<Option> found =
        switch (source) {
          case "municipalities" ->
              catalogue.municipalities(typed, most).stream()
                  .map(town -> new Option(town.code(), named(town)))
                  .toList();
          case "states" -> matching(states().stream(), typed);
          case "countries" -> countries(Arrays.stream(Locale.getISOCountries()), typed);
          case "currencies" -> matching(currencies(), typed);
          case "nationalities" ->
              countries(
                  Stream.concat(
                      Stream.of(Nationalities.STATELESS), Arrays.stream(Locale.getISOCountries())),
                  typed);
          case "languages" -> matching(languages(), typed);
          case "records" -> links.find(typed, kinds, most);
          default -> throw new UnreadableParameter("source", source);
        };
    Offer offer = Offer.of(found, from);
    return source.equals("languages") && from == 0 ? offer.and(otherLanguage(typed)) : offer;
  }

  /**
   * Some of what matches.
   *
   * @param more whether more does
   */
  public record Offer(List<Option> options, boolean more) {
    static Offer of(List<Option> found, int from) {
      return new Offer(
          found.stream().skip(from).limit(OFFERED).toList(), found.size() > from + OFFERED);
    }

    Offer and(Stream<Option> besides) {
      return new Offer(Stream.concat(options.stream(), besides).toList(), more);
    }
  }

  private Stream<Option> currencies() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .filter(code -> Typed.currency(code).isPresent())
        .map(code -> new Option(code, Values.currency(code, locale())));
  }

  private Stream<Option> languages() {
    return Stream.concat(
            Languages.own().stream().map(Language::code), Arrays.stream(Locale.getISOLanguages()))
        .map(code -> new Option(code, Values.language(code, locale())))
        .filter(option -> !option.text().equals(option.code()));
  }

  /** What was typed as a language of its own, where nothing else may be meant. */
  private Stream<Option> otherLanguage(String typed) {
    String code = Languages.OTHER + typed.strip();
    return Languages.other(code)
        .map(text -> new Option(code, Values.language(code, locale())))
        .stream();
  }

  /** Countries by name, or by what their people are called and how they are abbreviated. */
  private List<Option> countries(Stream<String> codes, String typed) {
    String sought = letters(typed);
    List<String> all = codes.toList();
    List<Option> byWord =
        sought.length() < 2
            ? List.of()
            : all.stream()
                .filter(
                    code ->
                        Nationalities.words(code).stream()
                            .anyMatch(word -> letters(word).startsWith(sought)))
                .map(code -> new Option(code, Values.country(code, locale())))
                .toList();
    Stream<Option> named =
        all.stream().map(code -> new Option(code, Values.country(code, locale())));
    return Stream.concat(byWord.stream(), matching(named, typed).stream()).distinct().toList();
  }

  private static String letters(String text) {
    return plain(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private List<Option> states() {
    return catalogue.states().stream().map(s -> new Option(s.code(), s.name())).toList();
  }

  /** Those that begin with it before those that contain it. */
  private List<Option> matching(Stream<Option> options, String typed) {
    String sought = plain(typed);
    return options
        .filter(option -> plain(option.text()).contains(sought))
        .sorted(
            Comparator.<Option, Boolean>comparing(o -> !plain(o.text()).startsWith(sought))
                .thenComparing(byText()))
        .toList();
  }

  private Comparator<Option> byText() {
    Collator collator = Collator.getInstance(locale());
    return (one, other) -> collator.compare(one.text(), other.text());
  }

  private String named(Municipality town) {
    return catalogue
        .state(town.stateCode())
        .map(state -> seated(town) + ", " + state.name())
        .orElse(seated(town));
  }

  /** With its seat, where that has another name. */
  private static String seated(Municipality town) {
    return town.seat().isEmpty() || plain(town.seat()).equals(plain(town.name()))
        ? town.name()
        : town.name() + " (" + town.seat() + ")";
  }

  private Locale locale() {
    return language.getLocale();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
