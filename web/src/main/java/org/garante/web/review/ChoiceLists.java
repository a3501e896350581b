package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.Zones;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.PageCatalogue;
import org.garante.web.i18n.Values;
import org.garante.web.i18n.Words;

/** Short lists that every form has. */
@Named
@RequestScoped
public class ChoiceLists {
  private final Words words;
  private final PageCatalogue catalogue;
  private final Language language;

  @Inject
  public ChoiceLists(Words words, PageCatalogue catalogue, Language language) {
    this.words = words;
    this.catalogue = catalogue;
    this.language = language;
  }

  /** All agencies, for filters. */
  public List<Option> getAgencies() {
    return catalogue.agencies().stream()
        .map(agency -> new Option(agency.code(), words.agency(agency.code())))
        .toList();
  }

  /** How exactly a moment may be known. */
  public List<Option> getPrecisions() {
    return Arrays.stream(Moment.Precision.values())
        .map(precision -> new Option(precision.name(), words.choice(precision)))
        .toList();
  }

  /** Which of the two, where an hour occurred twice. */
  public List<Option> getFolds() {
    return Arrays.stream(Moment.Fold.values())
        .map(fold -> new Option(fold.name(), words.choice(fold)))
        .toList();
  }

  /** The clocks of the country. */
  public List<Option> getClocksAtHome() {
    return Zones.HOME.stream()
        .map(id -> new Option(id, Values.place(ZoneId.of(id), language.getLocale())))
        .toList();
  }

  /** The clocks at sea and in the air, by hours from UTC. */
  public List<Option> getClocksAtSea() {
    return Zones.AT_SEA.stream()
        .map(id -> new Option(id, Values.place(ZoneId.of(id), language.getLocale())))
        .toList();
  }

  /** The clocks of other countries, by continent and city. */
  public List<Option> getClocksAbroad() {
    return Zones.ABROAD.stream()
        .map(id -> new Option(id, id.replace('_', ' ').replace("/", " / ")))
        .toList();
  }
}
