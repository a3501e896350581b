package org.garante.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.garante.domain.report.Filter;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.garante.domain.report.ReportQuery.OperationChoice;
import org.garante.domain.report.ReportResult;
import org.garante.domain.report.ReportService;
import org.garante.domain.review.Folio;
import org.garante.domain.review.form.Days;
import org.garante.web.i18n.Values;
import org.garante.web.page.AskedFields;
import org.garante.web.page.WrongFields;
import org.garante.web.review.AskedPastField;
import org.garante.web.review.Option;
import org.jspecify.annotations.Nullable;

/** One report, as its address asks for it. */
@Named
@RequestScoped
public class ReportView {
  private static final String OPERATION_PARTS = "·";

  private final ReportService reports;
  private final ReportLayout layout;
  private final ReportWords words;
  private final AskedPastField past;
  private final WrongFields wrong;

  private final Clock clock;
  private @Nullable ReportCode code;
  private Map<String, String> asked = Map.of();
  private ReportParameters parameters = ReportParameters.none();
  private @Nullable ReportResult result;
  private @Nullable ShownReport shown;
  private List<OperationChoice> operations = List.of();
  private @Nullable OperationChoice chosen;
  private List<Option> agencies = List.of();
  private List<Option> states = List.of();

  @Inject
  public ReportView(
      ReportService reports,
      ReportLayout layout,
      ReportWords words,
      AskedPastField past,
      WrongFields wrong,
      Clock clock) {
    this.reports = reports;
    this.layout = layout;
    this.words = words;
    this.past = past;
    this.wrong = wrong;
    this.clock = clock;
  }

  /** The reports one may run. */
  public List<ReportCode> getCodes() {
    return reports.codes();
  }

  /** Runs it, if there is such a report. */
  public void open() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    Map<String, String> address = new HashMap<>(external.getRequestParameterMap());
    Optional<ReportCode> known = code(address);
    if (known.isEmpty()) {
      external.responseSendError(404, "");
      FacesContext.getCurrentInstance().responseComplete();
      return;
    }
    code = known.get();
    agencies = takes("AGENCY") ? words.agencies() : List.of();
    states = takes("STATE") ? words.states() : List.of();
    asked = address;
    if (wrong.say(read(address))) {
      past.keep(address.get(AskedPastField.NAME));
    } else {
      result = past.answer(address.get(AskedPastField.NAME), then -> run(address)).orElse(null);
    }
    if (result == null) {
      parameters = readable(address).only(code);
    } else {
      shown = layout.of(result);
    }
    if (takes("OPERATION") && operations.isEmpty()) {
      operations = reports.operations(parameters, "");
    }
    if (address.containsKey(ExportServlet.WITHOUT_PURPOSE)) {
      sayThatPurposeIsMissing();
    }
  }

  /** Looks at each field that this report is narrowed by, so that none is passed over. */
  private AskedFields read(Map<String, String> address) {
    AskedFields fields = new AskedFields(address);
    if (takes("PERIOD")) {
      fields.period("from", "to", Days.last(clock.instant(), true), ReportParameters::day);
    }
    if (takes("DATED")) {
      fields.choice("dated", ReportParameters.Dated.values());
    }
    if (takes("AGENCY")) {
      fields.code("agency", code -> has(agencies, code));
    }
    if (takes("STATE")) {
      fields.code("state", code -> has(states, code));
    }
    if (takes("OPERATION")) {
      operation(fields, address);
    }
    if (takes("BY")) {
      fields.code("by", getBreakdowns()::contains);
    }
    if (takes("APPROVED_ONLY")) {
      fields.code("approvedOnly", List.of("true", "false")::contains);
    }
    return fields;
  }

  /**
   * Finds which operation is meant, by its id, its folio or a name that no other has in it; of
   * several the form offers those.
   */
  private void operation(AskedFields fields, Map<String, String> address) {
    fields
        .text("operation")
        .ifPresent(
            typed -> {
              List<OperationChoice> found =
                  reports.operations(ReportParameters.none(), called(typed));
              fields.read(
                  "operation",
                  found.isEmpty() ? "asked.wrong.operation" : "asked.wrong.operations",
                  text -> found.stream().findFirst().filter(only -> found.size() == 1));
              if (found.size() == 1) {
                chosen = found.get(0);
                address.put("operation", chosen.record().toString());
              } else {
                operations = found;
              }
            });
  }

  /** The folio in what was typed or chosen, else the text itself. */
  private static String called(String typed) {
    return Folio.typed(typed.substring(typed.lastIndexOf(OPERATION_PARTS) + 1))
        .map(Folio::text)
        .orElse(typed);
  }

  private static boolean has(List<Option> options, String code) {
    return options.stream().anyMatch(option -> option.code().equals(code));
  }

  /** Without what cannot be read, nor a day in the past: for the form that is shown again. */
  private ReportParameters readable(Map<String, String> address) {
    Map<String, String> others = now(address);
    others.keySet().removeAll(wrong.getSaid().keySet());
    return ReportParameters.of(others);
  }

  private ReportResult run(Map<String, String> address) {
    ReportCode asked = Objects.requireNonNull(code);
    parameters = ReportParameters.of(address).only(asked);
    return reports.run(asked, parameters);
  }

  private static Map<String, String> now(Map<String, String> address) {
    Map<String, String> others = new HashMap<>(address);
    others.remove(AskedPastField.NAME);
    return others;
  }

  /** With a link to the field it is about. */
  private void sayThatPurposeIsMissing() {
    String text = words.text("error.purposeRequired");
    FacesContext.getCurrentInstance()
        .addMessage("purpose", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
  }

  static Optional<ReportCode> code(Map<String, String> address) {
    return Arrays.stream(ReportCode.values())
        .filter(one -> one.name().equals(address.get("code")))
        .findFirst();
  }

  public @Nullable ReportCode getCode() {
    return code;
  }

  public String getTitle() {
    return code == null ? "" : code + " · " + words.text("report." + code + ".title");
  }

  /** The address of the same with what is known now. */
  public String getNow() {
    return code == null
        ? ""
        : ReportAddress.report(code, ReportParameters.of(now(parameters.given())));
  }

  /** Which position of the past is shown; empty for now. */
  public String getPastPosition() {
    return result == null || parameters.knownOn().isEmpty()
        ? ""
        : words.number(result.ledger().position().orElseThrow());
  }

  public @Nullable ShownReport getShown() {
    return shown;
  }

  /** What was asked for, by the names in the address. */
  public Map<String, String> getAsked() {
    return parameters.given();
  }

  /** A day that was asked for, as it would be typed; as it was typed, if it is none. */
  public String typed(String name) {
    return Optional.ofNullable(asked.get(name))
        .map(text -> ReportParameters.day(text).map(Values::typed).orElse(text))
        .orElse("");
  }

  /** Whether the report is narrowed by that. */
  public boolean takes(String filter) {
    return code != null && code.takes(Filter.valueOf(filter));
  }

  public List<String> getBreakdowns() {
    return code == null ? List.of() : code.breakdowns();
  }

  public List<OperationChoice> getOperations() {
    return operations;
  }

  /** The operation that was chosen, as the field says it; what was typed, if none was found. */
  public String getOperation() {
    return chosen == null ? asked.getOrDefault("operation", "") : said(chosen);
  }

  /** Name and folio, as the field offers it and takes it back. */
  public String said(OperationChoice operation) {
    return operation.name() + " " + OPERATION_PARTS + " " + operation.folio();
  }

  public List<Option> getAgencies() {
    return agencies;
  }

  public List<Option> getStates() {
    return states;
  }

  /** Whether anything is sealed, so that there is a past to be asked for. */
  public boolean isSealed() {
    return result == null || result.ledger().position().isPresent();
  }

  /** Whether only the records of one agency are in reach, so that there is none to choose. */
  public boolean isOwnOnly() {
    return result != null && result.agency().isPresent();
  }
}
