package org.garante.domain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.ledger.SealingWatch;
import org.junit.jupiter.api.Test;

class ReportServiceTest {
  private static final UUID PERSON = UUID.randomUUID();

  private final MemoryLedger entries = new MemoryLedger();
  private final CurrentAccount current = new CurrentAccount();
  private final MovableClock clock = new MovableClock("2025-07-01T18:00:00Z");
  private final Ledger ledger =
      new Ledger(entries, current, clock, new SealingWatch(entries, clock));
  private final Register register = new Register();
  private final ReportService reports =
      new ReportService(register, ledger, new Permit(), current, clock);
  private final ExportService exports =
      new ExportService(register, new Exports(ledger), new Permit(), current, clock);

  @Test
  void running_a_report_is_entered_with_what_was_asked() {
    actAs(Role.AUDITOR, "SABG");
    reports.run(ReportCode.R12, ReportParameters.of(Map.of("agency", "GN", "by", "x")));
    LedgerEntry entry = entries.entries().get(0);
    assertThat(entry.action()).isEqualTo(LedgerAction.REPORT);
    assertThat(entry.object()).contains("R12");
    assertThat(parameters(entry)).isEqualTo("\"agency=GN\"");
  }

  @Test
  void days_farther_ahead_than_anything_is_meant_are_refused_wherever_they_narrow() {
    actAs(Role.AUDITOR, "SABG");
    CellRef cell = new CellRef("injuries", "GN", "injured", CellRef.Part.COUNTED);
    for (String name : List.of("from", "to", "until")) {
      String time = name.equals("until") ? "T00:00:00Z" : "";
      ReportParameters last = ReportParameters.of(Map.of(name, "2125-07-01" + time));
      reports.run(ReportCode.R27, last);
      ReportParameters beyond = ReportParameters.of(Map.of(name, "2125-07-02" + time));
      assertThatThrownBy(() -> reports.run(ReportCode.R27, beyond))
          .isInstanceOf(UnreadableParameter.class);
      assertThatThrownBy(() -> reports.rows(ReportCode.R27, beyond, cell, Optional.empty()))
          .isInstanceOf(UnreadableParameter.class);
      assertThatThrownBy(() -> exports.begin(ReportCode.R27, beyond, Export.Format.CSV, "Revisión"))
          .isInstanceOf(UnreadableParameter.class);
    }
  }

  @Test
  void agency_counts_its_own_records_and_oversight_all() {
    actAs(Role.RECORDER, "GN");
    reports.run(ReportCode.R04, ReportParameters.none());
    actAs(Role.OBSERVER, "MNPT");
    reports.run(ReportCode.R04, ReportParameters.none());
    actAs(Role.AUDITOR, "SABG");
    reports.operations(ReportParameters.none(), "");
    assertThat(register.scopes)
        .containsExactly(
            new ReportScope(Optional.of("GN"), false, false),
            new ReportScope(Optional.empty(), false, true),
            new ReportScope(Optional.empty(), true, false));
  }

  @Test
  void access_log_is_for_oversight_only() {
    actAs(Role.SUPERVISOR, "GN");
    assertThat(reports.codes()).doesNotContain(ReportCode.R27).contains(ReportCode.R26);
    CellRef cell = new CellRef("byAction", "*", "entries", CellRef.Part.COUNTED);
    assertThatThrownBy(() -> reports.run(ReportCode.R27, ReportParameters.none()))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> reports.rows(ReportCode.R27, ReportParameters.none(), cell, Optional.empty()))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                exports.begin(
                    ReportCode.R27, ReportParameters.none(), Export.Format.CSV, "Revisión"))
        .isInstanceOf(NotPermitted.class);
    actAs(Role.AUDITOR, "SABG");
    assertThat(reports.codes()).contains(ReportCode.R27);
  }

  @Test
  void access_log_is_counted_until_it_was_asked_for() {
    actAs(Role.OBSERVER, "MNPT");
    ReportParameters asked = ReportParameters.of(Map.of("person", "P-7", "account", "ana"));
    ReportResult result = reports.run(ReportCode.R27, asked);
    assertThat(result.parameters().text())
        .isEqualTo("account=ana&person=P-7&until=2025-07-01T18:00:00Z");
    assertThat(entries.actions()).containsExactly(LedgerAction.REPORT);
    clock.pass(Duration.ofHours(1));
    assertThat(reports.run(ReportCode.R27, result.parameters()).parameters())
        .isEqualTo(result.parameters());
  }

  @Test
  void opening_a_list_is_entered_with_whom_it_concerns() {
    actAs(Role.AUDITOR, "SABG");
    CellRef cell = new CellRef("injuries", "GN", "injured", CellRef.Part.COUNTED);
    ReportRows rows = reports.rows(ReportCode.R04, ReportParameters.none(), cell, Optional.empty());
    assertThat(rows.total()).isEqualTo(1);
    LedgerEntry entry = entries.entries().get(0);
    assertThat(entry.subjects()).containsExactly(PERSON);
    assertThat(parameters(entry))
        .isEqualTo("\"by=owner&column=injured&line=GN&part=COUNTED&table=injuries\"");
  }

  @Test
  void export_begins_and_ends_in_the_ledger() {
    Account auditor = actAs(Role.AUDITOR, "SABG");
    Export export =
        exports.begin(ReportCode.R26, ReportParameters.none(), Export.Format.CSV, " Revisión ");
    exports.end(export.manifest(), 12, "ab".repeat(32));
    assertThat(entries.actions())
        .containsExactly(LedgerAction.EXPORT_START, LedgerAction.EXPORT_END);
    LedgerEntry begun = entries.entries().get(0);
    assertThat(export.manifest().export()).isEqualTo(begun.id());
    assertThat(export.manifest().purpose()).isEqualTo("Revisión");
    assertThat(export.manifest().user())
        .contains(auditor.username(), auditor.staff().staffNumber());
    assertThat(export.manifest().ledger()).isEqualTo(new LedgerState(Optional.empty(), 7));
    assertThat(parameters(entries.entries().get(1)))
        .isEqualTo("\"export=%s&rows=12&sha256=%s\"".formatted(begun.id(), "ab".repeat(32)));
  }

  @Test
  void export_says_what_for() {
    actAs(Role.SUPERVISOR, "GN");
    assertThatThrownBy(
            () ->
                exports.begin(
                    ReportCode.R04, ReportParameters.none(), Export.Format.PDF, "\u200B\u00A0"))
        .isInstanceOf(PurposeRequired.class);
    assertThat(entries.entries()).isEmpty();
  }

  private Account actAs(Role role, String agency) {
    Account account =
        new Account("someone", new StaffMember("S-1", "Ana"), agency, role, clock.instant());
    account.activate();
    current.actAs(account);
    return account;
  }

  private String parameters(LedgerEntry entry) {
    return entries.openings(entry.id()).stream()
        .filter(opening -> opening.leaf().equals("parameters"))
        .flatMap(opening -> opening.value().stream())
        .findFirst()
        .orElseThrow();
  }

  /** Answers always the same, and remembers for whom. */
  private static final class Register implements ReportQuery {
    private final List<ReportScope> scopes = new ArrayList<>();

    @Override
    public ReportResult run(
        ReportCode code, ReportParameters parameters, ReportScope scope, Instant now) {
      scopes.add(scope);
      return new ReportResult(
          code,
          parameters,
          now,
          new LedgerState(Optional.empty(), 7),
          scope.agency(),
          new Answer("nothing", List.of()),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());
    }

    @Override
    public ReportRows rows(
        ReportCode code,
        ReportParameters parameters,
        ReportScope scope,
        Instant now,
        CellRef cell,
        Optional<String> after) {
      return new ReportRows(Label.total(), 1, List.of(), Optional.empty(), Set.of(PERSON));
    }

    @Override
    public List<OperationChoice> operations(
        ReportParameters parameters, String called, ReportScope scope, Instant now) {
      scopes.add(scope);
      return List.of();
    }
  }
}
