package org.garante.web.review.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.web.i18n.Values;

/** Reads the filters of the list of records from the names they have in its address. */
public final class RecordFilters {
  private final Map<String, String> asked;

  private RecordFilters(Map<String, String> asked) {
    this.asked = asked;
  }

  /**
   * The filter that was asked for; what cannot be read is passed over.
   *
   * @param name searched for in names, which never stands in an address
   */
  public static RecordFilter of(Map<String, String> asked, String name) {
    return new RecordFilters(asked).filter(name);
  }

  private RecordFilter filter(String name) {
    return new RecordFilter(
        given("kind"),
        given("agency"),
        choice(RecordFilter.State.values(), "state"),
        day("from"),
        day("to"),
        given("q").orElse(""),
        name.strip(),
        Optional.empty(),
        choice(RecordFilter.Order.values(), "order").orElse(RecordFilter.Order.NEWEST_RECORDED));
  }

  private Optional<String> given(String name) {
    return Optional.of(asked.getOrDefault(name, "").strip()).filter(value -> !value.isEmpty());
  }

  private Optional<LocalDate> day(String name) {
    return given(name).flatMap(Values::readDay);
  }

  private <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
    return given(name)
        .flatMap(value -> Arrays.stream(all).filter(one -> one.name().equals(value)).findFirst());
  }
}
