package org.garante.domain.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.review.Kinds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundleServiceTest {
  private final MemoryLedger entries = new MemoryLedger();
  private final CurrentAccount current = new CurrentAccount();
  private final MovableClock clock = new MovableClock("2025-07-01T18:00:00Z");
  private final Exports exports =
      new Exports(new Ledger(entries, current, clock, new SealingWatch(entries, clock)));
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void signIn() {
    Account auditor =
        new Account("ana", new StaffMember("S-1", "Ana"), "SABG", Role.AUDITOR, clock.instant());
    auditor.activate();
    current.actAs(auditor);
  }

  @Test
  void bundle_is_entered_before_anything_is_read_and_once_all_has_left() {
    bundles(() -> 7).export(BundleScope.HASHES, " Revisión anual ", () -> out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[EXPORT_START] HASHES");
    assertThat(entries.actions())
        .containsExactly(LedgerAction.EXPORT_START, LedgerAction.EXPORT_END);
    LedgerEntry begun = entries.entries().get(0);
    assertThat(values(begun)).containsExactly("\"scope=HASHES\"", "\"Revisión anual\"");
    assertThat(values(entries.entries().get(1)))
        .containsExactly(
            "\"export=%s&rows=7&sha256=%s\""
                .formatted(
                    begun.id(),
                    HexFormat.of().formatHex(Commitment.sha256().digest(out.toByteArray()))));
    assertThat(entries.entries())
        .allMatch(entry -> entry.object().equals(java.util.Optional.of("ledger")));
  }

  @Test
  void without_a_purpose_nothing_leaves() {
    assertThatThrownBy(() -> bundles(() -> 7).export(BundleScope.FULL, "\u200B\u00A0", () -> out))
        .isInstanceOf(PurposeRequired.class);
    assertThat(entries.entries()).isEmpty();
    assertThat(out.size()).isZero();
  }

  @Test
  void bundle_that_was_broken_off_has_no_end() {
    assertThatThrownBy(
            () ->
                bundles(
                        () -> {
                          throw new IllegalStateException("gone");
                        })
                    .export(BundleScope.FULL, "Revisión", () -> out))
        .isInstanceOf(IllegalStateException.class);
    assertThat(entries.actions()).containsExactly(LedgerAction.EXPORT_START);
  }

  private BundleService bundles(Supplier<Integer> rows) {
    return new BundleService(
        (scope, exported, disclosure, to) -> {
          try {
            to.write((entries.actions() + " " + scope).getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return rows.get();
        },
        exports,
        new Kinds(List.of()),
        new Permit(),
        current,
        clock);
  }

  private List<String> values(LedgerEntry entry) {
    return entries.openings(entry.id()).stream()
        .flatMap(opening -> opening.value().stream())
        .toList();
  }
}
