package org.garante.domain.ledger.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.ledger.seal.Delivery;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FieldGroup;
import org.garante.domain.review.form.FormJson;
import org.junit.jupiter.api.Test;

class CertificateServiceTest {
  private static final String PURPOSE = "Audiencia";

  private final Office office = new Office();
  private final Receipt arrest = office.approvedArrest();
  private final CurrentAccount current = new CurrentAccount();
  private Optional<Checkpoint> newest =
      Optional.of(
          new Checkpoint(5, new byte[32], Instant.EPOCH, "garante.test/ledger\n5\nroot\n\n— sig"));
  private final CertificateService certificates =
      new CertificateService(
          office.records,
          new Subjects(office.kinds, office.records),
          this::line,
          new Tree(),
          office.register,
          new Exports(
              new Ledger(
                  office.ledger,
                  current,
                  office.clock,
                  new SealingWatch(office.ledger, office.clock))),
          new Permit(),
          current,
          office.clock);

  @Test
  void certificate_opens_what_its_reader_sees_and_leads_every_step_to_the_root() {
    Certificate certificate = issue(office.recorder, arrest.folio().text());
    assertThat(certificate.groups()).isEqualTo(EnumSet.allOf(FieldGroup.class));
    JsonObject json = certificate.json();
    assertThat(json.keySet())
        .containsExactlyInAnyOrder("format", "origin", "issued", "record", "proofs", "checkpoint");
    assertThat(json.getString("origin")).isEqualTo("garante.test/ledger");
    assertThat(json.getString("issued")).isEqualTo(LedgerEntry.text(office.clock.instant()));
    assertThat(json.getJsonArray("proofs").getValuesAs(JsonObject.class))
        .extracting(proof -> proof.getInt("position"))
        .containsExactly(1, 3);
    assertThat(json.getJsonArray("proofs").getJsonObject(0).getJsonArray("hashes")).hasSize(3);
    assertThat(certificate.text()).startsWith("{\"checkpoint\":").doesNotContain(": ");
  }

  @Test
  void issuing_is_entered_with_whom_it_shows_and_its_end_with_the_hash() {
    Certificate certificate = issue(office.recorder, arrest.folio().text());
    certificates.end(certificate, "ab".repeat(32));
    List<LedgerEntry> entries = office.ledger.entries();
    LedgerEntry end = entries.get(entries.size() - 1);
    LedgerEntry start = entries.get(entries.size() - 2);
    assertThat(start.action()).isEqualTo(LedgerAction.EXPORT_START);
    assertThat(start.object()).contains(arrest.record().toString());
    assertThat(start.subjects()).containsExactly(PERSON);
    assertThat(values(start)).containsExactlyInAnyOrder("\"certificate\"", "\"Audiencia\"");
    assertThat(end.action()).isEqualTo(LedgerAction.EXPORT_END);
    assertThat(values(end))
        .containsExactly("\"export=%s&rows=1&sha256=%s\"".formatted(start.id(), "ab".repeat(32)));
  }

  @Test
  void auditor_gets_facts_and_officers_and_after_unmasking_all() {
    Certificate masked = issue(office.auditor, arrest.folio().text());
    assertThat(masked.groups()).containsExactlyInAnyOrder(FieldGroup.FACTS, FieldGroup.OFFICERS);
    assertThat(office.lastEntry().subjects()).isEmpty();
    Answers answers = masked.answers(new ArrestKind());
    assertThat(answers.at("person.age").orElseThrow().text()).isEqualTo("31");
    assertThat(answers.at("person.givenNames")).isEmpty();
    office.run(office.auditor, o -> o.reading.unmask(arrest.folio().text(), "Queja 12/2025"));
    Certificate unmasked = issue(office.auditor, arrest.folio().text());
    assertThat(unmasked.answers(new ArrestKind()).at("person.givenNames").orElseThrow().text())
        .isEqualTo("Ana");
    assertThat(office.lastEntry().subjects()).containsExactly(PERSON);
  }

  @Test
  void shown_is_the_submission_in_force_or_else_the_latest() {
    Certificate certificate = issue(office.recorder, arrest.folio().text());
    assertThat(certificate.submission().getInt("number")).isEqualTo(1);
    inForce = "null";
    assertThat(issue(office.recorder, arrest.folio().text()).submission().getInt("number"))
        .isEqualTo(2);
  }

  @Test
  void nobody_takes_away_what_they_may_not() {
    String folio = arrest.folio().text();
    ArrestForm minor = new SampleArrest().form();
    minor.getPerson().setAge("15");
    String restricted = office.arrest(minor).folio().text();
    for (Account other : List.of(office.recorder2, office.stranger)) {
      assertThatThrownBy(() -> issue(other, folio)).isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> issue(office.auditor, restricted)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> issue(office.recorder, "GAR-X")).isInstanceOf(UnknownRecord.class);
    assertThat(office.ledger.actions()).doesNotContain(LedgerAction.EXPORT_START);
  }

  @Test
  void what_is_not_sealed_is_not_certified() {
    String folio = arrest.folio().text();
    last = "null";
    assertThatThrownBy(() -> issue(office.recorder, folio)).isInstanceOf(NotSealedYet.class);
    last = "5";
    assertThatThrownBy(() -> issue(office.recorder, folio)).isInstanceOf(NotSealedYet.class);
    newest = Optional.empty();
    last = "3";
    assertThatThrownBy(() -> issue(office.recorder, folio)).isInstanceOf(NotSealedYet.class);
  }

  @Test
  void certificate_says_what_for() {
    current.actAs(office.recorder);
    assertThatThrownBy(() -> certificates.issue(arrest.folio().text(), " "))
        .isInstanceOf(PurposeRequired.class);
  }

  private Certificate issue(Account account, String folio) {
    current.actAs(account);
    return certificates.issue(folio, " " + PURPOSE);
  }

  private List<String> values(LedgerEntry entry) {
    return office.ledger.openings(entry.id()).stream()
        .flatMap(opening -> opening.value().stream())
        .toList();
  }

  private static final java.util.UUID PERSON = java.util.UUID.randomUUID();
  private String inForce = "\"one\"";
  private String last = "3";

  /** The record as persistence would read it. */
  private JsonObject line(java.util.UUID record, Set<FieldGroup> groups) {
    JsonObject content =
        FormJson.parse(new ArrestKind().json().contentText(new SampleArrest().form()));
    String openings =
        content.keySet().stream()
            .map(
                name ->
                    groups.contains(FieldGroup.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                        ? "\"%s\": {\"salt\": \"00\", \"value\": %s}"
                            .formatted(name, content.get(name))
                        : "\"%s\": {\"hash\": \"00\"}".formatted(name))
            .collect(Collectors.joining(", "));
    return FormJson.parse(
        """
        {"record": {"inForce": %s},
         "submissions": [
           {"submission": "one", "number": 1, "persons": ["%s"], "content": {%s}},
           {"submission": "two", "number": 2, "persons": [], "content": {%s}}],
         "steps": [{"position": 1}, {"position": %s}]}
        """
            .formatted(inForce, PERSON, openings, openings, last));
  }

  /** A tree of five leaves, all the same. */
  private final class Tree implements CheckpointQuery {
    @Override
    public Optional<Checkpoint> newest() {
      return newest;
    }

    @Override
    public List<Checkpoint> latest(int most) {
      return newest.stream().toList();
    }

    @Override
    public List<String> verifierLines() {
      return List.of();
    }

    @Override
    public List<Delivery> lastDeliveries() {
      return List.of();
    }

    @Override
    public List<byte[]> hashes(int level, long first, int count) {
      return Collections.nCopies(count, new byte[32]);
    }
  }
}
