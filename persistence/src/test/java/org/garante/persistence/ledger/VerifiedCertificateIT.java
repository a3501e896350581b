package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.certificate.Certificate;
import org.garante.domain.ledger.certificate.Inquiry;
import org.garante.domain.ledger.certificate.Issue;
import org.garante.domain.ledger.certificate.NotSealedYet;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of records and of queries, verified by the programs that outsiders have. */
class VerifiedCertificateIT {
  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();
  private Receipt arrest;
  private Receipt amended;
  private SealedRegister sealed;
  private Outsider outsider;

  @BeforeEach
  void fill() {
    arrest = sample.approvedArrest();
    Receipt second = sample.approvedArrest();
    sample.submit(sample.recorder, "TRA", SampleRegister.transfer(arrest.record()));
    sample.submit(sample.auditor, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    UUID draft =
        sample.register.as(
            sample.recorder, s -> s.drafts.amend(second.record(), "Se corrige un dato"));
    amended = sample.register.as(sample.recorder, s -> s.submissions.submit(draft));
    sealed = new SealedRegister(sample.register, home);
    sample.register.sealedBy(sealed::seal);
    sealed.seal();
    Bundle bundle = Bundle.of(sample, BundleScope.FULL, sample.auditor, sample.register.now());
    outsider = new Outsider(home, bundle);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void certificate_of_a_record_is_verified_by_whoever_gets_it_and_not_after_a_change() {
    for (Account account : List.of(sample.recorder, sample.auditor, sample.observer)) {
      Certificate certificate = issue(account, new Inquiry.OfRecord(arrest.folio().text()));
      verified(certificate.text());
      found(certificate.text().replace("FLAGRANCIA", "MIGRATION"), "commitment");
    }
  }

  @Test
  void certificate_of_a_query_is_verified_by_whoever_gets_it() {
    for (Account account : List.of(sample.recorder, sample.auditor, sample.observer)) {
      Certificate certificate = issue(account, query("", "ARR"));
      assertThat(certificate.found().records()).hasSize(2);
      JsonObject certified = verified(certificate.text()).getJsonObject("certified");
      assertThat(certified.getJsonArray("folios")).hasSize(2);
      assertThat(certified.getJsonObject("asked").getString("kind")).isEqualTo("ARR");
    }
  }

  @Test
  void query_s_records_are_neither_changed_nor_dropped_nor_added_nor_asked_otherwise() {
    JsonObject certificate = issue(sample.observer, query("Ana", "ARR")).json();
    String text = certificate.toString();
    found(text.replace("FLAGRANCIA", "MIGRATION"), "commitment");
    found(text.replace("|Ana", "|Eva"), "commitment");
    found(text.replace("\"kind\":\"ARR\",\"order\"", "\"kind\":\"TRA\",\"order\""), "commitment");
    JsonObject dropped =
        Json.createObjectBuilder(certificate)
            .add("records", Json.createArrayBuilder(certificate.getJsonArray("records")).remove(0))
            .build();
    found(dropped.toString(), "register");
    JsonObject one = issue(sample.observer, new Inquiry.OfRecord(arrest.folio().text())).json();
    JsonObject added =
        Json.createObjectBuilder(one).add("records", certificate.get("records")).build();
    found(added.toString(), "register");
  }

  @Test
  void history_of_a_record_shows_who_got_a_certificate_of_it() {
    issue(sample.auditor, query("", "TRA"));
    assertThat(certificatesOf(arrest)).isZero();
    issue(sample.auditor, new Inquiry.OfRecord(arrest.folio().text()));
    assertThat(certificatesOf(arrest)).isEqualTo(1);
    issue(sample.observer, query("", "ARR"));
    assertThat(certificatesOf(arrest)).isEqualTo(2);
  }

  private long certificatesOf(Receipt record) {
    return sample
        .register
        .as(sample.auditor, s -> s.history.open(record.folio().text(), Optional.empty()))
        .accesses()
        .stream()
        .filter(access -> access.action() == LedgerAction.EXPORT_START)
        .count();
  }

  @Test
  void that_no_record_was_found_is_bound_by_the_ledger() {
    Certificate none = issue(sample.auditor, query("Nadie", "ARR"));
    assertThat(none.found().records()).isEmpty();
    assertThat(verified(none.text()).getJsonObject("certified").getString("terms"))
        .isEqualTo("|Nadie");
    found(none.text().replace("|Nadie", "|Ana"), "commitment");
    found(none.text().replace("\"found\":0", "\"found\":1"), "commitment");
    found(none.text().replace("Audiencia", "Otra cosa"), "commitment");
  }

  @Test
  void record_of_which_no_content_is_seen_is_counted_and_cannot_be_hidden() {
    ArrestForm minor = SampleRegister.arrest();
    minor.person.age = "15";
    String folio = sample.submit(sample.recorder, "ARR", minor).folio().text();
    sealed.seal();
    Certificate certificate = issue(sample.auditor, query("", "ARR"));
    assertThat(certificate.found().records()).hasSize(2);
    assertThat(verified(certificate.text()).getJsonObject("certified").getJsonArray("withheld"))
        .hasToString("[\"%s GN\"]".formatted(folio));
    String withheld = "{\"folio\":\"%s\",\"owner\":\"GN\"}".formatted(folio);
    assertThat(certificate.text()).contains(withheld).doesNotContain("\"age\":\"15\"");
    found(certificate.text().replace(withheld, ""), "commitment");
  }

  @Test
  void what_was_asked_and_found_stands_in_the_bundle_that_others_get_later() {
    Certificate certificate = issue(sample.observer, query("", "ARR"));
    Bundle later = Bundle.of(sample, BundleScope.FULL, sample.auditor, sample.register.now());
    JsonObject line = later.lines("entries.jsonl").get((int) certificate.position());
    JsonObject issue = certificate.json().getJsonObject("issue");
    assertThat(line.getString("leaf")).isEqualTo(issue.getString("leaf"));
    assertThat(line.getJsonObject("leaves").getJsonObject("result"))
        .isEqualTo(issue.getJsonObject("leaves").getJsonObject("result"));
    assertThat(outsider.verify(later).getString("verdict")).isEqualTo("VERIFIED");
  }

  @Test
  void what_waits_for_its_seal_is_sealed_for_its_certificate() {
    Receipt fresh = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    verified(issue(sample.recorder, new Inquiry.OfRecord(fresh.folio().text())).text());
    sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    verified(issue(sample.recorder, query("", "ARR")).text());
  }

  @Test
  void what_cannot_be_sealed_has_no_certificate() {
    Receipt fresh = sample.submit(sample.recorder, "ARR", SampleRegister.arrest());
    sample.register.sealedBy(() -> 0);
    for (Inquiry inquiry : List.of(new Inquiry.OfRecord(fresh.folio().text()), query("", "ARR"))) {
      assertThatThrownBy(() -> issue(sample.recorder, inquiry)).isInstanceOf(NotSealedYet.class);
    }
  }

  @Test
  void shown_is_what_is_in_force_while_an_amendment_waits() {
    Certificate certificate = issue(sample.recorder, new Inquiry.OfRecord(amended.folio().text()));
    assertThat(certificate.found().records().get(0).submission().getInt("number")).isEqualTo(1);
    assertThat(certificate.found().records().get(0).steps()).hasSize(3);
  }

  private static Inquiry query(String name, String kind) {
    return new Inquiry.OfList(
        new RecordFilter(
            Optional.of(kind),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            name,
            Optional.empty(),
            RecordFilter.Order.NEWEST_RECORDED));
  }

  private Certificate issue(Account account, Inquiry inquiry) {
    Issue issue = sample.register.as(account, s -> s.certificates.issue(inquiry, "Audiencia"));
    return sample.register.as(account, s -> s.certificates.prove(issue));
  }

  private JsonObject verified(String certificate) {
    JsonObject report = outsider.verify(certificate.getBytes(StandardCharsets.UTF_8));
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("VERIFIED");
    return report;
  }

  private void found(String changed, String code) {
    JsonObject report = outsider.verify(changed.getBytes(StandardCharsets.UTF_8));
    assertThat(report.getString("verdict")).as(report.toString()).isEqualTo("FAILED");
    assertThat(Outsider.codes(report)).contains(code);
  }
}
