package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garante.domain.review.Folio;
import org.garante.domain.review.reading.Cursor;
import org.garante.domain.review.reading.Page;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordListService;
import org.garante.domain.review.reading.RecordRow;
import org.garante.web.i18n.Values;
import org.jspecify.annotations.Nullable;

/**
 * The list of records. Its filters and page are its address; a search by name is not, since names
 * do not belong in addresses.
 */
@Named
@RequestScoped
public class RecordsView {
  static final int PAGE = 50;

  private final RecordListService records;
  private final Map<String, String> asked = new TreeMap<>();
  private String name = "";
  private String reason = "";
  private @Nullable Page<RecordRow> page;

  @Inject
  public RecordsView(RecordListService records) {
    this.records = records;
  }

  /** Reads the page; a whole folio leads straight to its record. */
  public void open() throws IOException {
    String typed = asked("q").toUpperCase(Locale.ROOT);
    if (isFolio(typed)) {
      FacesContext.getCurrentInstance().getExternalContext().redirect("/record?folio=" + typed);
      return;
    }
    page = records.list(filter(), Cursor.parse(asked("at")), PAGE, "");
  }

  /** Searches by name: entered in the ledger with its reason. */
  public void searchByName() {
    page = records.list(filter(), Optional.empty(), PAGE, reason);
  }

  private RecordFilter filter() {
    return new RecordFilter(
        given("kind"),
        given("agency"),
        choice(RecordFilter.State.values(), "state"),
        day("from"),
        day("to"),
        asked("q"),
        name.strip(),
        Optional.empty(),
        choice(RecordFilter.Order.values(), "order").orElse(RecordFilter.Order.NEWEST_RECORDED));
  }

  public List<RecordRow> getRows() {
    return page == null ? List.of() : page.rows();
  }

  /** Address of the page before; empty if there is none, or if a name was searched for. */
  public String getPrevious() {
    return page == null || !name.isBlank() ? "" : page.previous().map(this::address).orElse("");
  }

  public String getNext() {
    return page == null || !name.isBlank() ? "" : page.next().map(this::address).orElse("");
  }

  private String address(Cursor cursor) {
    Map<String, String> query = new TreeMap<>(asked);
    query.put("at", cursor.toString());
    return query.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "/records?", ""));
  }

  /** Whether any filter is set, so that an empty list means that nothing matches. */
  public boolean isFiltered() {
    return !name.isBlank() || asked.values().stream().anyMatch(value -> !value.isBlank());
  }

  private String asked(String name) {
    return asked.getOrDefault(name, "").strip();
  }

  private Optional<String> given(String name) {
    return Optional.of(asked(name)).filter(value -> !value.isEmpty());
  }

  private Optional<LocalDate> day(String name) {
    return given(name).flatMap(Values::readDay);
  }

  private <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(asked(name))).findFirst();
  }

  private static boolean isFolio(String typed) {
    try {
      return !new Folio(typed).text().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The filters by the names they have in the address. */
  public Map<String, String> getAsked() {
    return asked;
  }

  public RecordFilter.State[] getStates() {
    return RecordFilter.State.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
