package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.garante.web.access.Me;
import org.garante.web.page.AskedFields;
import org.garante.web.page.WrongFields;
import org.garante.web.review.AskedPastField;
import org.jspecify.annotations.Nullable;

/**
 * The list of records. Its filters and page are its address; a search by name is not, since names
 * do not belong in addresses.
 */
@Named
@RequestScoped
public class RecordsView {
  static final int PAGE = 25;

  private final RecordListService records;
  private final RecordFilters filters;
  private final AskedPastField past;
  private final WrongFields wrong;
  private final Me me;
  private final Map<String, String> asked = new TreeMap<>();
  private String name = "";
  private String reason = "";
  private String previousAt = "";
  private String nextAt = "";
  private RecordFilter.Order order = RecordFilter.all().order();
  private @Nullable Page<RecordRow> page;

  @Inject
  public RecordsView(
      RecordListService records,
      RecordFilters filters,
      AskedPastField past,
      WrongFields wrong,
      Me me) {
    this.records = records;
    this.filters = filters;
    this.past = past;
    this.wrong = wrong;
    this.me = me;
  }

  /** Reads the page; a whole folio leads straight to its record. */
  public void open() throws IOException {
    Optional<Folio> folio = Folio.typed(asked("q"));
    if (folio.isPresent()) {
      String known = URLEncoder.encode(asked(AskedPastField.NAME), StandardCharsets.UTF_8);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              "/record?folio="
                  + folio.get()
                  + (known.isEmpty() ? "" : "&" + AskedPastField.NAME + "=" + known));
      return;
    }
    read("at", "");
  }

  /** Searches by name: entered in the ledger with its reason. */
  public void searchByName() {
    read("", reason);
  }

  /** Goes on with a search by name. */
  public void nextByName() {
    asked.put("named", nextAt);
    read("named", reason);
  }

  /** Goes back in a search by name. */
  public void previousByName() {
    asked.put("named", previousAt);
    read("named", reason);
  }

  /** Lists what was asked for, unless anything of it cannot be read: that is said instead. */
  private void read(String cursor, String why) {
    AskedFields fields = new AskedFields(asked);
    RecordFilter filter = filters.read(fields, name);
    order = filter.order();
    Optional<Cursor> from = fields.read(cursor, "asked.wrong.page", Cursor::parse);
    if (wrong.say(fields)) {
      past.keep(asked(AskedPastField.NAME));
      return;
    }
    page =
        past.answer(
                asked(AskedPastField.NAME), known -> records.list(filter, known, from, PAGE, why))
            .orElse(null);
    previousAt = page == null ? "" : page.previous().map(Cursor::toString).orElse("");
    nextAt = page == null ? "" : page.next().map(Cursor::toString).orElse("");
  }

  /**
   * Whether the account may take away what this list finds, of its agency or of all. A certificate
   * is of what is found now.
   */
  public boolean isCertifiable() {
    return me.can("EXPORT")
        && isShown()
        && asked(AskedPastField.NAME).isEmpty()
        && asked("findings").isEmpty()
        && (me.is("AUDITOR", "OBSERVER")
            || asked("agency").isEmpty()
            || asked("agency").equals(me.getAgency()));
  }

  /** What a certificate of this list is asked for with: its filters and the name searched for. */
  public Map<String, String> getInquiry() {
    Map<String, String> inquiry = new TreeMap<>(asked);
    inquiry.remove("at");
    inquiry.remove("named");
    inquiry.put("name", name.strip());
    inquiry.values().removeIf(value -> value == null || value.isBlank());
    return inquiry;
  }

  public List<RecordRow> getRows() {
    return page == null ? List.of() : page.rows();
  }

  /** Whether a search stopped before the page was full, and goes on where the next one begins. */
  public boolean isUnfinished() {
    return page != null && page.unfinished();
  }

  /** Whether anything can be listed of the day that was asked for. */
  public boolean isShown() {
    return page != null;
  }

  /** Address of the page before; empty if there is none, or if a name was searched for. */
  public String getPrevious() {
    return page == null || !name.isBlank() ? "" : page.previous().map(this::address).orElse("");
  }

  public String getNext() {
    return page == null || !name.isBlank() ? "" : page.next().map(this::address).orElse("");
  }

  /** Address of the same list as it is now. */
  public String getNow() {
    Map<String, String> query = new TreeMap<>(asked);
    query.remove(AskedPastField.NAME);
    query.remove("at");
    return address(query);
  }

  private String address(Cursor cursor) {
    Map<String, String> query = new TreeMap<>(asked);
    query.put("at", cursor.toString());
    return address(query);
  }

  private static String address(Map<String, String> query) {
    return query.entrySet().stream()
        .filter(entry -> entry.getValue() != null && !entry.getValue().isEmpty())
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

  /** The filters by the names they have in the address. */
  public Map<String, String> getAsked() {
    return asked;
  }

  public RecordFilter.State[] getStates() {
    return RecordFilter.State.values();
  }

  /** The order that the list has. */
  public RecordFilter.Order getOrder() {
    return order;
  }

  public RecordFilter.Order[] getOrders() {
    return RecordFilter.Order.values();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Where the page before begins, of a search by name. */
  public String getPreviousAt() {
    return previousAt;
  }

  public void setPreviousAt(String previousAt) {
    this.previousAt = previousAt;
  }

  /** Where the next page begins, of a search by name. */
  public String getNextAt() {
    return nextAt;
  }

  public void setNextAt(String nextAt) {
    this.nextAt = nextAt;
  }

  /**
   * Whether what was found by name goes on before or after this page; while a press is read, which
   * comes before anything is found, whether it may.
   */
  public boolean isPagedByName() {
    return page == null
        ? FacesContext.getCurrentInstance().isPostback()
        : !name.isBlank() && !(previousAt + nextAt).isEmpty();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
