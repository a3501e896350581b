package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.garante.domain.review.form.Moment;
import org.garante.web.i18n.PageCatalogue;
import org.garante.web.i18n.Words;

/** Short lists that every form has. */
@Named
@RequestScoped
public class ChoiceLists {
  private final Words words;
  private final PageCatalogue catalogue;

  @Inject
  public ChoiceLists(Words words, PageCatalogue catalogue) {
    this.words = words;
    this.catalogue = catalogue;
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
}
