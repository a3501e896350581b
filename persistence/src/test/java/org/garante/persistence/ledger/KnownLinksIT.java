package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.ledger.past.AskedPast;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.LinkRow;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record was linked with on a day, and how the other records were known then. */
class KnownLinksIT {
  @TempDir private Path home;
  private PastRegister past;
  private SampleRegister sample;
  private Receipt operation;
  private Receipt arrest;

  @BeforeEach
  void submit() {
    past = new PastRegister(home);
    sample = past.sample;
    operation = sample.submit(sample.recorder, "OPE", SampleRegister.operation());
    past.approve(operation);
    arrest = arrest();
    past.approve(arrest);
  }

  @AfterEach
  void close() {
    past.close();
  }

  @Test
  void record_named_is_called_as_it_was_then() {
    AskedPast then = past.seal();
    List<LinkRow> before = now(arrest);
    past.approve(past.amend(operation, "name", "Operativo Frontera", "Operativo Centinela"));
    past.seal();

    assertThat(known(arrest, then)).isEqualTo(before);
    assertThat(before).extracting(LinkRow::headline).containsExactly("Operativo Frontera");
    assertThat(now(arrest)).extracting(LinkRow::headline).containsExactly("Operativo Centinela");
  }

  @Test
  void amendment_that_only_waited_then_does_not_rename_what_was_in_force() {
    past.amend(operation, "name", "Operativo Frontera", "Operativo Centinela");
    AskedPast then = past.seal();
    assertThat(known(arrest, then))
        .extracting(LinkRow::headline)
        .containsExactly("Operativo Frontera");
  }

  @Test
  void records_that_name_it_are_those_of_then_as_they_stood_then() {
    AskedPast then = past.seal();
    List<LinkRow> before = now(operation);
    past.approve(past.amend(arrest, "place.municipality", "02004", "02002"));
    past.completeAnnulment(past.proposeAnnulment(arrest));
    arrest();
    AskedPast later = past.seal();

    assertThat(known(operation, then)).isEqualTo(before);
    assertThat(before)
        .singleElement()
        .satisfies(row -> assertThat(row.headline()).startsWith("Tijuana"))
        .satisfies(row -> assertThat(row.annulled()).isFalse());
    assertThat(known(operation, later)).isEqualTo(now(operation)).hasSize(2);
    assertThat(now(operation))
        .filteredOn(row -> row.folio().equals(arrest.folio().text()))
        .singleElement()
        .satisfies(row -> assertThat(row.headline()).startsWith("Mexicali"))
        .satisfies(row -> assertThat(row.annulled()).isTrue());
  }

  @Test
  void note_was_not_known_of_before_it_was_in_force() {
    Receipt note =
        sample.submit(sample.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    AskedPast waiting = past.seal();
    sample.approve(sample.observer2, note);
    AskedPast inForce = past.seal();

    assertThat(incoming(sample.recorder, waiting)).isEmpty();
    assertThat(incoming(sample.observer, waiting)).containsExactly(note.folio().text());
    assertThat(incoming(sample.recorder, inForce)).containsExactly(note.folio().text());
  }

  @Test
  void headline_of_what_is_restricted_since_is_withheld() {
    AskedPast then = past.seal();
    past.approve(past.amend(arrest, "person.age", "31", "16"));
    past.seal();
    assertThat(known(operation, then))
        .singleElement()
        .satisfies(row -> assertThat(row.headline()).isEmpty())
        .satisfies(row -> assertThat(row.inReach()).isFalse());
  }

  private Receipt arrest() {
    ArrestForm form = SampleRegister.arrest();
    form.operation = operation.record().toString();
    return sample.submit(sample.recorder, "ARR", form);
  }

  private List<String> incoming(Account account, AskedPast known) {
    return sample
        .register
        .as(account, s -> s.records.open(arrest.folio().text(), known))
        .links()
        .rows()
        .stream()
        .filter(LinkRow::incoming)
        .map(LinkRow::folio)
        .toList();
  }

  private List<LinkRow> now(Receipt receipt) {
    return sample
        .register
        .as(sample.recorder, s -> s.records.open(receipt.folio().text()))
        .links()
        .rows();
  }

  private List<LinkRow> known(Receipt receipt, AskedPast known) {
    return sample
        .register
        .as(sample.recorder, s -> s.records.open(receipt.folio().text(), known))
        .links()
        .rows();
  }
}
