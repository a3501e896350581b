package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.text.TextLimit;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the register exports, verified by the program that outsiders have. */
class VerifiedBundleIT {
  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();
  private Receipt arrest;

  @BeforeEach
  void fill() {
    arrest = sample.approvedArrest();
    sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    sample.submit(sample.recorder, "TRA", SampleRegister.transfer(arrest.record()));
    sample.submit(sample.auditor, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(arrest.record(), "Se corrige un dato"));
    Receipt amended = sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
    sample.register.run(
        sample.supervisor, s -> s.decisions.sendBack(amended.submission(), "Falta el acta"));
    UUID refused = sample.register.as(sample.recorder, s -> s.annul(arrest.record(), "Duplicado"));
    sample.register.run(sample.deputy, s -> s.strike(refused, "No lo es"));
    sample.register.run(sample.observer, s -> s.records.open(arrest.folio().text()));
    new SealedRegister(sample.register, home).seal();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void untouched_register_is_verified_by_whoever_exports_it() {
    for (BundleScope scope : BundleScope.values()) {
      for (Account account : List.of(sample.auditor, sample.observer)) {
        Bundle bundle = bundle(scope, account);
        JsonObject report = new Outsider(home, bundle).verify(bundle);
        assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
      }
    }
  }

  @Test
  void longest_reason_there_may_be_is_verified() {
    String longest = "x".repeat(TextLimit.REASON.most());
    sample.register.run(sample.auditor, s -> s.records.unmask(arrest.folio().text(), longest));
    Receipt taken = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.run(sample.recorder, s -> s.submissions.withdraw(taken.submission(), longest));
    new SealedRegister(sample.register, home).seal();
    Bundle bundle = bundle(BundleScope.FULL, sample.observer);
    JsonObject report = new Outsider(home, bundle).verify(bundle);
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
  }

  @Test
  void change_of_what_is_hidden_is_found_by_whoever_may_not_see_it() throws SQLException {
    Outsider outsider = new Outsider(home, bundle(BundleScope.FULL, sample.auditor));
    try (var owner = sample.register.database().connect("garante_owner");
        var statement = owner.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute("update submission set content = replace(content, 'Ana', 'Eva')");
      statement.execute(
          "update arrest set surnames = 'Otra' where submission_id = '"
              + arrest.submission()
              + "'");
    }
    JsonObject report = outsider.verify(bundle(BundleScope.FULL, sample.auditor));
    assertThat(report.getString("verdict")).isEqualTo("FAILED");
    assertThat(Outsider.codes(report)).contains("commitment", "typed");
  }

  @Test
  void archive_that_programs_read_otherwise_is_judged_by_neither_verifier() {
    Bundle bundle = bundle(BundleScope.HASHES, sample.auditor);
    Outsider outsider = new Outsider(home, bundle);
    byte[] whole = bundle.bytes();
    byte[] junk = "junk".getBytes(StandardCharsets.US_ASCII);
    byte[] named = whole.clone();
    named[whole.length - 22 - 1] ^= 1; // the last letter in the directory
    byte[] cut = Arrays.copyOf(whole, whole.length - 22);
    for (byte[] other :
        List.of(joined(whole, whole), joined(whole, junk), joined(junk, whole), named, cut)) {
      JsonObject report = outsider.verify(other);
      assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("CANNOT_JUDGE");
    }
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private Bundle bundle(BundleScope scope, Account account) {
    return Bundle.of(sample, scope, account, sample.register.now());
  }
}
