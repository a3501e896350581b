package org.garante.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.garante.domain.catalogue.Agency;
import org.garante.domain.catalogue.CatalogueService;
import org.garante.domain.ground.Capital;
import org.garante.web.i18n.Language;

/** The list of agencies. */
@Named
@RequestScoped
public class AgenciesView {
  private final CatalogueService catalogues;
  private final Language language;
  private final LocalDate today;

  @Inject
  public AgenciesView(CatalogueService catalogues, Language language, Clock clock) {
    this.catalogues = catalogues;
    this.language = language;
    this.today = LocalDate.ofInstant(clock.instant(), Capital.ZONE);
  }

  /**
   * One agency as listed.
   *
   * @param closed whether it no longer exists today
   */
  public record Row(
      String code,
      String name,
      String country,
      Agency.Order order,
      Agency.Kind kind,
      Agency.@org.jspecify.annotations.Nullable Court court,
      LocalDate activeFrom,
      @org.jspecify.annotations.Nullable LocalDate activeTo,
      boolean closed) {}

  public List<Row> getRows() {
    return catalogues.agencies().stream()
        .map(
            agency ->
                new Row(
                    agency.code(),
                    agency.name(language.getLocale()),
                    agency.country(),
                    agency.order(),
                    agency.kind(),
                    agency.court().orElse(null),
                    agency.activeFrom(),
                    agency.activeTo().orElse(null),
                    !agency.isActiveOn(today)))
        .toList();
  }
}
