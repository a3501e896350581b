package org.garante.persistence.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garante.domain.access.Account;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.NotSubmittable;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.LinkPage;
import org.garante.domain.review.reading.LinkRow;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordRow;
import org.garante.domain.review.reading.RecordView;
import org.garante.domain.review.rule.Finding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The scope rule (domain.md 4.4): which agency sees which record, opened and in lists alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeIT {
  private final SampleRegister sample = new SampleRegister();
  private final Account ofGn = sample.recorder;
  private final Account ofFgr = sample.recorder2;
  private final Account ofSemar = sample.register.account("Marina", "SEMAR", Role.RECORDER);
  private final Account ofSspc = sample.register.account("Luis", "SSPC", Role.SUPERVISOR);

  @AfterAll
  void close() {
    sample.close();
  }

  @Test
  void arrest_is_seen_by_its_owner_the_arresting_agency_and_the_one_it_was_handed_to() {
    ArrestForm form = SampleRegister.arrest();
    form.arrestingAgency = "SEMAR";
    form.handedTo = "FGR";
    Receipt receipt = sample.submit(ofGn, "ARR", form);
    assertThat(List.of(ofGn, ofSemar, ofFgr, sample.auditor, sample.observer))
        .allSatisfy(account -> assertSees(account, receipt));
    assertDoesNotSee(ofSspc, receipt);
  }

  @Test
  void agency_that_an_amendment_takes_out_of_the_chain_sees_it_until_that_is_approved() {
    Receipt first = sample.approvedArrest();
    assertSees(ofFgr, first);
    Receipt second = amend(first, "handedTo", "FGR", "SSPC");
    assertSees(ofFgr, first);
    assertDoesNotSee(ofSspc, first);
    sample.approve(sample.supervisor, second);
    assertDoesNotSee(ofFgr, first);
    assertSees(ofSspc, first);
  }

  @Test
  void number_of_two_arrests_is_found_whoever_owns_them_and_however_it_is_written() {
    ArrestForm form = SampleRegister.arrest();
    form.rndNumber = "RND/2025-777";
    Receipt first = sample.submit(ofGn, "ARR", form);
    assertThat(messages(first)).doesNotContain("numberTwice");
    ArrestForm again = SampleRegister.arrest();
    again.rndNumber = "rnd 2025 777";
    Receipt second = sample.submit(ofFgr, "ARR", again);
    assertThat(findings(second))
        .filteredOn(finding -> finding.message().equals("numberTwice"))
        .extracting(Finding::arguments)
        .containsExactly(List.of(first.folio().text()));
    again.rndNumber = "RND/2025-778";
    assertThat(messages(sample.submit(ofFgr, "ARR", again))).doesNotContain("numberTwice");
  }

  @Test
  void operation_is_seen_by_the_agencies_with_a_role_in_it() {
    Receipt receipt = sample.submit(ofGn, "OPE", SampleRegister.operation());
    assertSees(ofFgr, receipt);
    assertDoesNotSee(ofSspc, receipt);
  }

  @Test
  void role_in_an_operation_shows_its_arrests_by_folio_and_no_more() {
    Receipt operation = sample.submit(ofGn, "OPE", SampleRegister.operation());
    ArrestForm form = SampleRegister.arrest();
    form.operation = operation.record().toString();
    form.handedTo = "SSPC";
    Receipt arrest = sample.submit(ofGn, "ARR", form);
    LinkRow link = links(ofFgr, operation).get(0);
    assertThat(link.folio()).isEqualTo(arrest.folio().text());
    assertThat(link.inReach()).isFalse();
    assertThat(link.headline()).isEmpty();
    assertDoesNotSee(ofFgr, arrest);
    assertThat(links(ofGn, operation).get(0).headline()).isNotEmpty();
  }

  @Test
  void links_beyond_a_page_go_on_until_all_were_shown() {
    Receipt operation = sample.submit(ofGn, "OPE", SampleRegister.operation());
    ArrestForm form = SampleRegister.arrest();
    form.operation = operation.record().toString();
    List<String> arrests =
        IntStream.rangeClosed(0, LinkPage.INCOMING)
            .mapToObj(i -> sample.submit(ofGn, "ARR", form).folio().text())
            .toList();

    LinkPage first = linked(operation, Optional.empty());
    LinkPage second = linked(operation, first.next());

    assertThat(open(ofGn, operation).links()).isEqualTo(first);
    assertThat(first.rows()).hasSize(LinkPage.INCOMING);
    assertThat(second.next()).isEmpty();
    assertThat(Stream.concat(first.rows().stream(), second.rows().stream()))
        .extracting(LinkRow::folio)
        .containsExactlyInAnyOrderElementsOf(arrests);
  }

  @Test
  void links_of_a_record_out_of_reach_are_not_gone_through() {
    Receipt operation = sample.submit(ofGn, "OPE", SampleRegister.operation());
    assertThatThrownBy(
            () ->
                sample.register.as(
                    ofSspc,
                    s ->
                        s.linked.open(
                            operation.folio().text(), Optional.empty(), Optional.empty())))
        .isInstanceOf(NotPermitted.class);
  }

  private LinkPage linked(Receipt receipt, Optional<LinkPage.Place> after) {
    return sample
        .register
        .as(ofGn, s -> s.linked.open(receipt.folio().text(), Optional.empty(), after))
        .links();
  }

  @Test
  void foreign_agency_is_in_no_scope() {
    Receipt receipt = sample.submit(ofGn, "OPE", SampleRegister.operation());
    assertThat(
            sample.register.count(
                "select count(*) from submission_scope where agency = 'DEA' and submission_id = '"
                    + receipt.submission()
                    + "'"))
        .isZero();
  }

  @Test
  void transfer_is_seen_by_the_agencies_in_the_arrests_chain() {
    ArrestForm form = SampleRegister.arrest();
    form.arrestingAgency = "SEMAR";
    UUID arrest = sample.submit(ofGn, "ARR", form).record();
    Receipt transfer = sample.submit(ofFgr, "TRA", SampleRegister.transfer(arrest));
    assertSees(ofSemar, transfer);
    assertDoesNotSee(ofSspc, transfer);
  }

  @Test
  void note_is_hidden_from_the_agency_it_is_addressed_to_until_it_is_approved() {
    Receipt arrest = sample.approvedArrest();
    Receipt note =
        sample.submit(sample.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    assertDoesNotSee(ofGn, note);
    assertThat(links(ofGn, arrest)).isEmpty();
    sample.approve(sample.auditor, note);
    assertSees(ofGn, note);
    assertThat(links(ofGn, arrest)).extracting(LinkRow::folio).contains(note.folio().text());
    assertDoesNotSee(ofFgr, note);
  }

  @Test
  void confidential_note_is_hidden_until_an_amendment_releases_it() {
    Receipt arrest = sample.approvedArrest();
    Receipt note =
        sample.approved(
            sample.observer,
            sample.auditor,
            "NOT",
            SampleRegister.note(arrest.record(), YesNo.YES));
    assertDoesNotSee(ofGn, note);
    assertThat(links(ofGn, arrest)).isEmpty();
    Receipt release = amend(sample.observer, note, "confidential", "YES", "NO");
    assertDoesNotSee(ofGn, note);
    assertThat(links(ofGn, arrest)).isEmpty();
    sample.approve(sample.auditor, release);
    assertSees(ofGn, note);
    assertThat(links(ofGn, arrest)).hasSize(1);
  }

  @Test
  void hidden_note_shows_in_oversights_own_links() {
    Receipt arrest = sample.approvedArrest();
    Receipt note =
        sample.submit(sample.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.YES));
    assertThat(links(sample.auditor, arrest))
        .extracting(LinkRow::folio)
        .containsExactly(note.folio().text());
  }

  @Test
  void reply_is_seen_by_the_agency_that_wrote_the_note_and_by_no_other() {
    Receipt arrest = sample.approvedArrest();
    Receipt note =
        sample.approved(
            sample.auditor, sample.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    OversightReplyForm form = SampleNote.reply();
    form.note = note.record().toString();
    Receipt reply = sample.submit(ofGn, "REP", form);
    assertSees(sample.auditor, reply);
    assertSees(sample.observer, reply);
    assertDoesNotSee(ofFgr, reply);
  }

  @Test
  void reply_of_an_agency_the_note_does_not_address_is_refused() {
    Receipt arrest = sample.approvedArrest();
    Receipt note =
        sample.approved(
            sample.auditor, sample.observer, "NOT", SampleRegister.note(arrest.record(), YesNo.NO));
    OversightReplyForm form = SampleNote.reply();
    form.note = note.record().toString();
    UUID draft = sample.register.as(ofFgr, s -> s.drafts.start("REP", form));
    assertThat(sample.register.as(ofFgr, s -> s.drafts.open(draft)).findings())
        .containsExactly(Finding.refused("LINK", "note", "linkNotAddressed", note.folio().text()));
    assertThatThrownBy(() -> sample.register.as(ofFgr, s -> s.submissions.submit(draft)))
        .isInstanceOf(NotSubmittable.class);
    assertThat(sample.submit(ofGn, "REP", form).record()).isNotNull();
  }

  @Test
  void scope_lets_read_and_neither_amend_nor_decide_nor_annul() {
    Receipt receipt = sample.submit(ofGn, "ARR", SampleRegister.arrest());
    assertSees(ofFgr, receipt);
    assertThatThrownBy(
            () ->
                sample.register.run(
                    sample.supervisor2, s -> s.decisions.approve(receipt.submission())))
        .isInstanceOf(NotPermitted.class);
    sample.approve(sample.supervisor, receipt);
    assertThatThrownBy(
            () -> sample.register.as(ofFgr, s -> s.drafts.amend(receipt.record(), "Otro dato")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> sample.register.as(ofFgr, s -> s.annul(receipt.record(), "Registro duplicado")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> sample.register.as(ofFgr, s -> s.drafts.another(receipt.record())))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void draft_is_its_agencys_alone() {
    UUID draft = sample.register.as(ofGn, s -> s.drafts.start("ARR", SampleRegister.arrest()));
    assertThatThrownBy(() -> sample.register.as(ofFgr, s -> s.drafts.open(draft)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> sample.register.as(ofFgr, s -> s.submissions.submit(draft)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void opening_a_record_out_of_scope_is_entered() {
    Receipt receipt = sample.submit(ofGn, "ARR", SampleRegister.arrest());
    open(ofSspc, receipt);
    assertThat(
            sample.register.count(
                "select count(*) from ledger_entry where action = 'OPEN' and object = '%s' and account_id = '%s'"
                    .formatted(receipt.record(), ofSspc.id())))
        .isOne();
  }

  @Test
  void administrator_sees_no_case_data() {
    Account admin = sample.register.account("Admin", "GN", Role.ADMIN);
    Receipt receipt = sample.submit(ofGn, "ARR", SampleRegister.arrest());
    assertThat(open(admin, receipt).sight().showsContent()).isFalse();
  }

  private Receipt amend(Receipt receipt, String path, String was, String becomes) {
    return amend(ofGn, receipt, path, was, becomes);
  }

  private Receipt amend(Account by, Receipt receipt, String path, String was, String becomes) {
    UUID draft =
        sample.register.as(by, s -> s.drafts.amend(receipt.record(), "Se corrige un dato"));
    sample.register.as(
        by,
        s ->
            s.drafts.answer(
                draft, FieldPath.of(path), Json.createValue(becomes), Json.createValue(was)));
    return sample.register.as(by, s -> s.submissions.submit(draft));
  }

  private RecordView open(Account account, Receipt receipt) {
    return sample.register.as(account, s -> s.records.open(receipt.folio().text()));
  }

  private List<LinkRow> links(Account account, Receipt receipt) {
    return open(account, receipt).links().rows();
  }

  private void assertSees(Account account, Receipt receipt) {
    RecordView view = open(account, receipt);
    assertThat(view.sight().showsContent()).as(account.agency()).isTrue();
    assertThat(view.headline()).isNotEmpty();
    assertThat(listed(account, receipt)).as(account.agency()).hasSize(1);
  }

  private void assertDoesNotSee(Account account, Receipt receipt) {
    RecordView view = open(account, receipt);
    assertThat(view.sight().showsContent()).as(account.agency()).isFalse();
    assertThat(view.headline()).isEmpty();
    assertThat(view.answers().all()).isEmpty();
    assertThat(view.found().holding()).isEmpty();
    assertThat(view.steps()).isEmpty();
    assertThat(view.pseudonyms()).isEmpty();
    assertThat(view.links().rows()).isEmpty();
    assertThat(listed(account, receipt)).as(account.agency()).isEmpty();
  }

  private List<RecordRow> listed(Account account, Receipt receipt) {
    return sample
        .register
        .as(
            account,
            s ->
                s.lists.list(
                    RecordFilter.all().of(List.of(receipt.record())),
                    Optional.empty(),
                    Optional.empty(),
                    10,
                    ""))
        .rows();
  }

  private List<Finding> findings(Receipt receipt) {
    return sample.register.as(ofGn, services -> services.store.findings(receipt.submission()));
  }

  private List<String> messages(Receipt receipt) {
    return findings(receipt).stream().map(Finding::message).toList();
  }
}
