package org.garante.domain.ledger.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.Permit;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.ground.FieldGroup;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.PurposeRequired;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.CheckpointQuery;
import org.garante.domain.review.Office;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.Subjects;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.domain.review.reading.RecordListService;
import org.junit.jupiter.api.Test;

class CertificateServiceTest {
  private static final String PURPOSE = "Audiencia";

  private final Office office = new Office();
  private final Receipt arrest = office.approvedArrest();
  private final CurrentAccount current = new CurrentAccount();
  private Optional<Checkpoint> newest =
      Optional.of(
          new Checkpoint(5, new byte[32], Instant.EPOCH, "garante.test/ledger\n5\nroot\n\n— sig"));
  private final Lines lines = new Lines();
  private final CertificateService certificates = certificates();

  private CertificateService certificates() {
    Permit permit = new Permit();
    Ledger ledger =
        new Ledger(
            office.ledger, current, office.clock, new SealingWatch(office.ledger, office.clock));
    RecordListService lists =
        new RecordListService(
            office.register,
            office.reader,
            ledger,
            current,
            new PastFinder(office.checkpoints),
            office.clock);
    return new CertificateService(
        new Inquiries(
            office.records,
            lists,
            new Subjects(office.kinds, office.records),
            lines,
            office.accounts,
            office.register,
            permit,
            office.clock),
        lines,
        new Tree(),
        new PromptSeal(() -> seals.getAsLong(), lines, office.clock),
        office.ledger,
        new Exports(ledger),
        current);
  }

  @Test
  void certificate_opens_what_its_reader_sees_and_leads_every_step_and_its_issue_to_the_root() {
    Certificate certificate = certified(office.recorder, arrest.folio().text());
    assertThat(certificate.found().records().get(0).groups())
        .isEqualTo(EnumSet.allOf(FieldGroup.class));
    JsonObject json = certificate.json();
    assertThat(json.keySet())
        .containsExactlyInAnyOrder("format", "origin", "issue", "records", "proofs", "checkpoint");
    assertThat(json.getString("origin")).isEqualTo("garante.test/ledger");
    assertThat(json.getJsonArray("proofs").getValuesAs(JsonObject.class))
        .extracting(proof -> proof.getInt("position"))
        .containsExactly(1, 3, 4);
    assertThat(json.getJsonArray("proofs").getJsonObject(0).getJsonArray("hashes")).hasSize(3);
    assertThat(certificate.text()).startsWith("{\"checkpoint\":").doesNotContain(": ");
  }

  @Test
  void issue_tells_what_was_asked_found_and_for_what() {
    Certificate certificate = certified(office.recorder, arrest.folio().text());
    JsonObject issue = certificate.json().getJsonObject("issue");
    LedgerEntry entry = office.lastEntry();
    assertThat(issue.getJsonNumber("position").longValue()).isEqualTo(4);
    assertThat(issue.getJsonObject("entry").getString("id")).isEqualTo(entry.id().toString());
    assertThat(issue.getJsonObject("entry").getString("commitment")).isEqualTo(entry.commitment());
    JsonObject leaves = issue.getJsonObject("leaves");
    assertThat(leaves.keySet()).containsExactly("parameters", "reason", "result");
    assertThat(leaves.getJsonObject("parameters").getJsonObject("value").toString())
        .isEqualTo(
            "{\"certificate\":\"RECORD\",\"folio\":\"%s\"}".formatted(arrest.folio().text()));
    assertThat(leaves.getJsonObject("result").getJsonObject("value").toString())
        .isEqualTo(
            "{\"found\":1,\"records\":[{\"record\":\"%s\",\"steps\":[1,3],\"submission\":\"one\"}],\"withheld\":[]}"
                .formatted(arrest.record()));
  }

  @Test
  void issuing_is_entered_with_whom_it_shows_and_its_end_with_the_hash() {
    Certificate certificate = certified(office.recorder, arrest.folio().text());
    certificates.end(certificate, "ab".repeat(32));
    List<LedgerEntry> entries = office.ledger.entries();
    LedgerEntry end = entries.get(entries.size() - 1);
    LedgerEntry start = entries.get(entries.size() - 2);
    assertThat(start.action()).isEqualTo(LedgerAction.EXPORT_START);
    assertThat(start.object()).contains(arrest.record().toString());
    assertThat(start.subjects()).containsExactly(PERSON);
    assertThat(values(start)).contains("\"Audiencia\"");
    assertThat(end.action()).isEqualTo(LedgerAction.EXPORT_END);
    assertThat(values(end))
        .containsExactly("\"export=%s&rows=1&sha256=%s\"".formatted(start.id(), "ab".repeat(32)));
  }

  @Test
  void auditor_gets_facts_and_officers_and_after_unmasking_all() {
    CertifiedRecord masked = only(certified(office.auditor, arrest.folio().text()));
    assertThat(masked.groups()).containsExactlyInAnyOrder(FieldGroup.FACTS, FieldGroup.OFFICERS);
    assertThat(office.lastEntry().subjects()).isEmpty();
    Answers answers = masked.answers(new ArrestKind());
    assertThat(answers.at("person.age").orElseThrow().text()).isEqualTo("31");
    assertThat(answers.at("person.givenNames")).isEmpty();
    office.run(office.auditor, o -> o.reading.unmask(arrest.folio().text(), "Queja 12/2025"));
    CertifiedRecord unmasked = only(certified(office.auditor, arrest.folio().text()));
    assertThat(unmasked.answers(new ArrestKind()).at("person.givenNames").orElseThrow().text())
        .isEqualTo("Ana");
    assertThat(office.lastEntry().subjects()).containsExactly(PERSON);
  }

  @Test
  void shown_is_the_submission_in_force_or_else_the_latest() {
    assertThat(
            only(certified(office.recorder, arrest.folio().text())).submission().getInt("number"))
        .isEqualTo(1);
    inForce = "null";
    assertThat(
            only(certified(office.recorder, arrest.folio().text())).submission().getInt("number"))
        .isEqualTo(2);
  }

  @Test
  void steps_say_who_took_them() {
    CertifiedRecord record = only(certified(office.recorder, arrest.folio().text()));
    assertThat(record.whoTook(record.steps().get(0)).orElseThrow().staffNumber())
        .isEqualTo("S-ANA");
    assertThat(record.whoTook(record.steps().get(1))).isEmpty();
  }

  @Test
  void query_holds_every_record_of_the_list_in_its_order() {
    office.clock.pass(Duration.ofHours(1));
    Receipt second = office.approvedArrest();
    Certificate certificate = certified(office.observer, query(RecordFilter.all().ofKind("ARR")));
    assertThat(certificate.found().records())
        .extracting(CertifiedRecord::folio)
        .containsExactly(second.folio().text(), arrest.folio().text());
    assertThat(certificate.found().asked().parameters().toString())
        .isEqualTo("{\"certificate\":\"QUERY\",\"order\":\"NEWEST_RECORDED\",\"kind\":\"ARR\"}");
    assertThat(office.lastEntry().object()).contains("records");
    assertThat(office.lastEntry().subjects()).containsExactly(PERSON);
  }

  @Test
  void that_nothing_is_found_is_an_answer_too() {
    Certificate certificate = certified(office.observer, query(RecordFilter.all().ofKind("TRA")));
    assertThat(certificate.found().records()).isEmpty();
    assertThat(certificate.json().getJsonArray("proofs")).hasSize(1);
    assertThat(values(office.lastEntry())).contains("{\"found\":0,\"records\":[],\"withheld\":[]}");
  }

  @Test
  void agency_is_certified_its_own_records_alone() {
    Certificate certificate = certified(office.recorder2, query(RecordFilter.all()));
    assertThat(certificate.found().records()).isEmpty();
    assertThat(certificate.found().asked().parameters().getString("agency")).isEqualTo("FGR");
    assertThat(certificate.issue().everywhere()).isFalse();
    assertThatThrownBy(() -> issue(office.recorder2, query(RecordFilter.all().ownedBy("GN"))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void restricted_records_are_counted_by_folio_and_agency() {
    ArrestForm minor = new SampleArrest().form();
    minor.person.age = "15";
    String restricted = office.arrest(minor).folio().text();
    Certificate certificate = certified(office.auditor, query(RecordFilter.all()));
    assertThat(certificate.found().records()).hasSize(1);
    assertThat(certificate.found().withheld())
        .containsExactly(new Found.Withheld(restricted, "GN"));
    assertThat(values(office.lastEntry()).toString())
        .contains("\"withheld\":[{\"folio\":\"%s\",\"owner\":\"GN\"}]".formatted(restricted));
  }

  /** Where names are masked, a search by name reveals them: purpose, entry and persons. */
  @Test
  void names_searched_for_stand_in_the_terms_and_the_search_is_entered_as_always() {
    Certificate certificate = certified(office.auditor, query(named("Ana")));
    assertThat(certificate.found().asked().terms()).contains("|Ana");
    assertThat(values(office.lastEntry())).contains("\"|Ana\"");
    assertThat(office.lastEntry().subjects()).containsExactly(PERSON);
    List<LedgerAction> actions = office.ledger.actions();
    assertThat(actions.subList(actions.size() - 2, actions.size()))
        .containsExactly(LedgerAction.UNMASK, LedgerAction.EXPORT_START);
  }

  @Test
  void too_many_are_not_cut() {
    for (int i = 0; i < Inquiries.MOST; i++) {
      office.arrest();
    }
    assertThatThrownBy(() -> issue(office.observer, query(RecordFilter.all())))
        .isInstanceOf(TooManyFound.class)
        .hasMessageContaining("100");
    assertThat(office.ledger.actions()).doesNotContain(LedgerAction.EXPORT_START);
  }

  @Test
  void nobody_takes_away_what_they_may_not() {
    String folio = arrest.folio().text();
    ArrestForm minor = new SampleArrest().form();
    minor.person.age = "15";
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
    last = "null";
    assertThatThrownBy(() -> issue(office.recorder, arrest.folio().text()))
        .isInstanceOf(NotSealedYet.class);
    assertThat(office.ledger.actions()).doesNotContain(LedgerAction.EXPORT_START);
  }

  @Test
  void what_waits_is_sealed_before_it_is_looked_up() {
    last = "null";
    Iterator<Boolean> turns = List.of(true, false).iterator();
    waits =
        () -> {
          boolean more = turns.next();
          last = more ? "null" : "3";
          return more;
        };
    issue(office.recorder, arrest.folio().text());
    assertThat(turns).isExhausted();
  }

  @Test
  void no_certificate_leaves_before_its_issue_is_sealed() {
    Issue issue = issue(office.recorder, arrest.folio().text());
    sealed = Optional.empty();
    seals =
        () -> {
          throw new IllegalStateException("no key");
        };
    assertThatThrownBy(() -> certificates.prove(issue)).isInstanceOf(NotSealedYet.class);
    Iterator<Optional<Long>> turns =
        List.<Optional<Long>>of(Optional.empty(), Optional.of(4L)).iterator();
    seals =
        () -> {
          sealed = turns.next();
          return 0;
        };
    assertThat(certificates.prove(issue).position()).isEqualTo(4);
  }

  @Test
  void certificate_says_what_for() {
    current.actAs(office.recorder);
    assertThatThrownBy(
            () -> certificates.issue(new Inquiry.OfRecord(arrest.folio().text()), "\u200B\u00A0"))
        .isInstanceOf(PurposeRequired.class);
  }

  private static CertifiedRecord only(Certificate certificate) {
    assertThat(certificate.found().records()).hasSize(1);
    return certificate.found().records().get(0);
  }

  private static Inquiry query(RecordFilter filter) {
    return new Inquiry.OfList(filter);
  }

  private static RecordFilter named(String name) {
    return new RecordFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        name,
        Optional.empty(),
        RecordFilter.Order.OLDEST_RECORDED);
  }

  private Certificate certified(Account account, String folio) {
    return certified(account, new Inquiry.OfRecord(folio));
  }

  private Certificate certified(Account account, Inquiry inquiry) {
    return certificates.prove(issue(account, inquiry));
  }

  private Issue issue(Account account, String folio) {
    return issue(account, new Inquiry.OfRecord(folio));
  }

  private Issue issue(Account account, Inquiry inquiry) {
    current.actAs(account);
    return certificates.issue(inquiry, " " + PURPOSE);
  }

  private List<String> values(LedgerEntry entry) {
    return office.ledger.openings(entry.id()).stream()
        .flatMap(opening -> opening.value().stream())
        .toList();
  }

  private static final UUID PERSON = UUID.randomUUID();
  private String inForce = "\"one\"";
  private String last = "3";
  private Optional<Long> sealed = Optional.of(4L);
  private LongSupplier seals = () -> 0;
  private BooleanSupplier waits = () -> false;

  /** Records as persistence would read them, all with the same content. */
  private final class Lines implements CertificateQuery {
    @Override
    public List<JsonObject> records(Map<UUID, Set<FieldGroup>> groups) {
      return groups.entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
    }

    @Override
    public Optional<Long> position(UUID entry) {
      return sealed;
    }

    @Override
    public boolean waits(Instant until) {
      return waits.getAsBoolean();
    }
  }

  private JsonObject line(UUID record, Set<FieldGroup> groups) {
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
        {"record": {"id": "%s", "kind": "ARR", "folio": "%s", "inForce": %s},
         "submissions": [
           {"submission": "one", "number": 1, "persons": ["%s"], "content": {%s}},
           {"submission": "two", "number": 2, "persons": [], "content": {%s}}],
         "steps": [{"position": 1, "staff": "%s"}, {"position": %s, "staff": null}], "acts": []}
        """
            .formatted(
                record,
                office.records.find(record).orElseThrow().folio().text(),
                inForce,
                PERSON,
                openings,
                openings,
                office.recorder.staff().id(),
                last));
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
    public List<byte[]> hashes(int level, long first, int count) {
      return Collections.nCopies(count, new byte[32]);
    }
  }
}
