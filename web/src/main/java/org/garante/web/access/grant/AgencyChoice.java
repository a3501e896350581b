package org.garante.web.access.grant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.garante.domain.ground.Capital;
import org.garante.web.i18n.Language;
import org.garante.web.i18n.PageCatalogue;

/** The agencies that may hold accounts, to choose from: national ones that exist today. */
@Named
@RequestScoped
public class AgencyChoice {
  private final PageCatalogue catalogue;
  private final Language language;
  private final Clock clock;

  @Inject
  public AgencyChoice(PageCatalogue catalogue, Language language, Clock clock) {
    this.catalogue = catalogue;
    this.language = language;
    this.clock = clock;
  }

  public List<SelectItem> getItems() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Capital.ZONE);
    return catalogue.agencies().stream()
        .filter(agency -> !agency.isForeign() && agency.isActiveOn(today))
        .map(
            agency ->
                new SelectItem(
                    agency.code(), agency.code() + " · " + agency.name(language.getLocale())))
        .toList();
  }
}
