package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.report.UnreadableParameter;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.form.Days;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.web.page.AskedFields;

/** Reads the filters of the list of records from the names they have in its address. */
@RequestScoped
public class RecordFilters {
  private static final Set<String> FINDINGS = Set.of("with", "without");

  private final Kinds kinds;
  private final Catalogue catalogue;
  private final Clock clock;

  @Inject
  public RecordFilters(Kinds kinds, Catalogue catalogue, Clock clock) {
    this.kinds = kinds;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * The filter that was asked for, as far as it can be read: nothing is to be listed by it unless
   * the fields are readable.
   *
   * @param name searched for in names, which never stands in an address
   */
  public RecordFilter read(AskedFields asked, String name) {
    AskedFields.Period period = asked.period("from", "to", Days.last(clock.instant(), true));
    return new RecordFilter(
        asked.code("kind", code -> kinds.all().stream().anyMatch(kind -> kind.code().equals(code))),
        asked.code("agency", code -> catalogue.agency(code).isPresent()),
        asked.choice("state", RecordFilter.State.values()),
        period.from(),
        period.to(),
        asked.text("q").orElse(""),
        name.strip(),
        Optional.empty(),
        asked
            .choice("order", RecordFilter.Order.values())
            .orElse(RecordFilter.Order.NEWEST_RECORDED),
        asked.code("findings", FINDINGS::contains).map("with"::equals));
  }

  /**
   * The filter that was asked for.
   *
   * @throws UnreadableParameter if anything in it cannot be read
   */
  public RecordFilter require(Map<String, String> asked, String name) {
    AskedFields fields = new AskedFields(asked);
    RecordFilter filter = read(fields, name);
    fields
        .firstWrong()
        .ifPresent(
            field -> {
              throw new UnreadableParameter(field, asked.get(field));
            });
    return filter;
  }
}
