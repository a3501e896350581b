package org.garante.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.domain.ground.Capital;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportRow;
import org.garante.domain.report.ReportRows;
import org.garante.domain.report.ReportService;
import org.garante.domain.review.SubmissionStatus;
import org.garante.web.i18n.Values;
import org.jspecify.annotations.Nullable;

/** The list behind a number of a report: exactly as many rows as the number says. */
@Named
@RequestScoped
public class ReportRowsView {
  private final ReportService reports;
  private final ReportWords words;

  private @Nullable ReportCode code;
  private ReportParameters parameters = ReportParameters.none();
  private @Nullable CellRef cell;
  private @Nullable ReportRows rows;
  private boolean first = true;

  @Inject
  public ReportRowsView(ReportService reports, ReportWords words) {
    this.reports = reports;
    this.words = words;
  }

  /** Reads the page of the list that the address asks for. */
  public void open() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    Map<String, String> address = external.getRequestParameterMap();
    Optional<ReportCode> known = ReportView.code(address);
    if (known.isEmpty()) {
      external.responseSendError(404, "");
      FacesContext.getCurrentInstance().responseComplete();
      return;
    }
    code = known.get();
    parameters = ReportParameters.of(address).only(code);
    cell = CellRef.of(address);
    first = !address.containsKey("after");
    rows = reports.rows(code, parameters, cell, Optional.ofNullable(address.get("after")));
  }

  public @Nullable ReportRows getRows() {
    return rows;
  }

  /** What is counted: the column, and which of its numbers. */
  public String getTitle() {
    if (code == null || cell == null) {
      return "";
    }
    String column = words.own(code, "column", cell.column());
    String part =
        words.ifAny("reports.rows.part." + cell.part()).map(name -> ", " + name).orElse("");
    String table = words.text("report.table." + cell.table());
    return rows == null || cell.isTotal()
        ? words.text("reports.rows.title", table, column + part)
        : words.text("reports.rows.titleOfLine", table, column + part, words.label(rows.line()));
  }

  /** By which definition. */
  public String getDefinition() {
    return code == null || cell == null ? "" : words.own(code, "define", cell.column());
  }

  /** How many there are, and that this was entered. */
  public List<String> getNotes() {
    long total = rows == null ? 0 : rows.total();
    return List.of(words.text("reports.rows.count", total), words.text("reports.rows.entered"));
  }

  public String getReportTitle() {
    return code == null ? "" : words.text("report." + code + ".title");
  }

  public String getReport() {
    return code == null ? "/reports" : ReportAddress.report(code, parameters);
  }

  /** What the address of a record has besides, so that it opens as known then; empty for now. */
  public String getThen() {
    return parameters
        .knownOn()
        .map(known -> "&knownOn=" + URLEncoder.encode(known.text(), StandardCharsets.UTF_8))
        .orElse("");
  }

  /** Address of the next page; empty if there is none. */
  public String getNext() {
    return code == null || cell == null || rows == null
        ? ""
        : rows.next()
            .map(key -> ReportAddress.rows(code, parameters, cell, Optional.of(key)))
            .orElse("");
  }

  /** Address of the first page; empty on it. */
  public String getStart() {
    return code == null || cell == null || first
        ? ""
        : ReportAddress.rows(code, parameters, cell, Optional.empty());
  }

  /** When it happened, was submitted or begun, in its place's time. */
  public String when(ReportRow.OfRecord row) {
    Optional<Instant> at = row.at();
    ZoneId zone = row.zone().map(ZoneId::of).orElse(Capital.ZONE);
    return at.map(instant -> Values.instant(instant, zone, words.locale())).orElse("");
  }

  /** Where it stands, as one of the six. */
  public String standing(ReportRow.OfRecord row) {
    if (row.approved()) {
      return "APPROVED";
    }
    String other = row.folio().isEmpty() ? "DRAFT" : "ANNULLED";
    return row.status().map(Enum::name).orElse(other);
  }

  /** What is under way beside what is in force. */
  public String pending(ReportRow.OfRecord row) {
    boolean amended = row.status().filter(SubmissionStatus.SUBMITTED::equals).isPresent();
    return row.approved() && amended ? "AMENDMENT" : "";
  }

  private Stream<ReportRow.OfRecord> records() {
    return rows == null
        ? Stream.empty()
        : rows.rows().stream()
            .filter(ReportRow.OfRecord.class::isInstance)
            .map(ReportRow.OfRecord.class::cast);
  }

  /** Whether what is counted are entries of the ledger. */
  public boolean isOfEntries() {
    return rows != null && rows.rows().stream().anyMatch(ReportRow.OfEntry.class::isInstance);
  }

  /** What was acted on, where it is no record: a report, a list, what was refused. */
  public String object(ReportRow.OfEntry row) {
    return words.ifAny("reports.object." + row.object()).orElse(row.object());
  }

  /** Why, in the words of who did it; of a refusal, why it was refused. */
  public String reason(ReportRow.OfEntry row) {
    String given = row.reason().orElse("");
    return row.action() == LedgerAction.REFUSED
        ? words.ifAny("reports.refused." + given.split(" ", 2)[0]).orElse(given)
        : given;
  }

  /** Whether rows say who wrote and who decided. */
  public boolean isDetailed() {
    return records().anyMatch(row -> row.detail().isPresent());
  }

  /** Whether what is counted are drafts. */
  public boolean isOfDrafts() {
    return records().anyMatch(row -> row.folio().isEmpty());
  }
}
