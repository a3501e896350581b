package org.garante.domain.review;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.MemoryAccounts;
import org.garante.domain.access.Permit;
import org.garante.domain.access.RecentReads;
import org.garante.domain.access.Role;
import org.garante.domain.access.StaffMember;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.annulment.AnnulmentForm;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.catalogue.SampleCatalogue;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.ledger.past.MemoryPasts;
import org.garante.domain.ledger.past.PastFinder;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.live.FindingReader;
import org.garante.domain.review.live.FindingTurn;
import org.garante.domain.review.live.LiveFindings;
import org.garante.domain.review.reading.ActDesk;
import org.garante.domain.review.reading.HistoryService;
import org.garante.domain.review.reading.LinkService;
import org.garante.domain.review.reading.MatchService;
import org.garante.domain.review.reading.MemoryRegister;
import org.garante.domain.review.reading.Openings;
import org.garante.domain.review.reading.Readings;
import org.garante.domain.review.reading.RecordListService;
import org.garante.domain.review.reading.RecordService;
import org.garante.domain.review.reading.SampleService;
import org.garante.domain.review.reading.Sights;
import org.garante.domain.review.reading.Unmaskings;
import org.garante.domain.review.reading.WorkService;
import org.garante.domain.review.rule.SampleCircumstances;
import org.garante.domain.transfer.TransferKind;

/**
 * The services of the pipeline over memory, with the five kinds and people of four agencies. It is
 * soon after the arrest of {@link SampleArrest}. Nothing is rolled back here: what a failure leaves
 * is tested where the transactions are.
 */
public final class Office {
  public final MovableClock clock = new MovableClock(SampleCircumstances.NOW.toString());
  public final MemoryAccounts accounts = new MemoryAccounts();
  public final MemoryLedger ledger = new MemoryLedger();
  public final MemoryDrafts drafts = new MemoryDrafts();
  public final MemorySubmissions submissions = new MemorySubmissions(ledger);
  public final MemoryLiveFindings findings = new MemoryLiveFindings();
  public final MemoryRecords records = new MemoryRecords(submissions);
  public final MemoryTransitions transitions = new MemoryTransitions();
  public final MemoryActs acts = new MemoryActs();
  public final ActKinds actKinds =
      new ActKinds(
          List.of(new Annulment(), new SampleActs.HandOver(), new SampleActs.Permission()));
  public final Kinds kinds =
      new Kinds(
          List.of(
              new OperationKind(),
              new ArrestKind(),
              new TransferKind(),
              new OversightNoteKind(),
              new OversightReplyKind()));
  public final MemoryRegister register =
      new MemoryRegister(
          kinds, records, submissions, findings, drafts, transitions, acts, accounts, ledger);

  public final Account recorder = account("Ana", "GN", Role.RECORDER);
  public final Account colleague = account("Beto", "GN", Role.RECORDER);
  public final Account supervisor = account("Carla", "GN", Role.SUPERVISOR);
  public final Account deputy = account("Dora", "GN", Role.SUPERVISOR);
  public final Account recorder2 = account("Elena", "FGR", Role.RECORDER);
  public final Account supervisor2 = account("Fidel", "FGR", Role.SUPERVISOR);
  public final Account auditor = account("Gloria", "SABG", Role.AUDITOR);
  public final Account auditor2 = account("Hugo", "SABG", Role.AUDITOR);
  public final Account observer = account("Irma", "MNPT", Role.OBSERVER);
  public final Account stranger = account("Juan", "SSPC", Role.RECORDER);
  public final Account admin = account("Karla", "GN", Role.ADMIN);

  public final MemoryPasts checkpoints = new MemoryPasts();
  private final CurrentAccount current = new CurrentAccount();
  private final Map<UUID, RecentReads> sessions = new HashMap<>();

  public final FindingTurn turn;
  public final FindingReader reader;
  public final DraftService drafting;
  public final SubmissionService submitting;
  public final DecisionService deciding;
  public final ActService acting;
  public final RecordService reading;
  public final HistoryService history;
  public final RecordListService listing;
  public final WorkService work;
  public final SampleService sampling;
  public final MatchService matching;
  public final LinkService linking;

  public Office() {
    Permit permit = new Permit();
    Ledger entered = new Ledger(ledger, current, clock, new SealingWatch(ledger, clock));
    RegisterCircumstances circumstances =
        new RegisterCircumstances(
            new SampleCatalogue(),
            (code, at) -> code.equals("FIRST_SUBMISSION") ? 1 : 24,
            records,
            submissions,
            acts,
            actKinds,
            kinds,
            clock);
    RuleBook rules = new RuleBook(new SampleCatalogue(), circumstances);
    Subjects subjects = new Subjects(kinds, records);
    Powers powers = new Powers(permit, subjects, current);
    Readings readings = new Readings(entered, current, clock);
    LiveFindings live = new LiveFindings(kinds, rules, records, submissions, findings, clock);
    turn = new FindingTurn(live);
    reader = new FindingReader(submissions, live, turn);
    Steps steps = new Steps(kinds, entered, transitions, submissions, acts, drafts, accounts, live);
    drafting =
        new DraftService(
            kinds,
            powers,
            steps,
            drafts,
            records,
            submissions,
            new DraftViews(kinds, rules, records, submissions, transitions, accounts),
            entered);
    submitting = new SubmissionService(kinds, rules, powers, records, drafts, submissions, steps);
    deciding =
        new DecisionService(subjects, records, submissions, steps, live, permit, current, clock);
    ActParties parties = new ActParties(kinds, subjects, submissions, acts);
    acting = new ActService(actKinds, parties, rules, records, acts, steps, permit, current);
    ActDesk desk = new ActDesk(kinds, actKinds, parties, acts, register, permit, current);
    PastFinder pasts = new PastFinder(checkpoints);
    Openings openings =
        new Openings(
            powers,
            records,
            submissions,
            register,
            pasts,
            new Sights(permit, register, clock),
            readings,
            clock);
    reading =
        new RecordService(
            openings,
            kinds,
            drafts,
            register,
            reader,
            desk,
            new Unmaskings(submissions, register, entered),
            powers);
    history = new HistoryService(openings, kinds, register, permit, current);
    listing = new RecordListService(register, reader, entered, current, pasts, clock);
    work = new WorkService(kinds, records, submissions, register, reader, desk, readings, powers);
    sampling = new SampleService(register, entered, current, pasts, clock);
    matching = new MatchService(kinds, rules, drafts, drafting, register, entered, powers);
    linking = new LinkService(register, records, entered, current, clock);
  }

  /** A new active account of a new person. */
  public Account account(String name, String agency, Role role) {
    StaffMember staff = new StaffMember("S-" + name, name);
    accounts.add(staff);
    return account(name.toLowerCase(Locale.ROOT), staff, agency, role);
  }

  /** A further account of a person who has one. */
  public Account secondAccount(Account first, String agency, Role role) {
    return account(first.username() + "-2", first.staff(), agency, role);
  }

  private Account account(String username, StaffMember staff, String agency, Role role) {
    Account account = new Account(username, staff, agency, role, clock.instant());
    account.activate();
    accounts.add(account);
    return account;
  }

  /** Something asked by an account, within its own session. */
  public <T> T as(Account account, Function<Office, T> use) {
    current.actAs(account, "", sessions.computeIfAbsent(account.id(), id -> new RecentReads()));
    return use.apply(this);
  }

  /** Something done by an account, within its own session. */
  public void run(Account account, Consumer<Office> use) {
    as(
        account,
        office -> {
          use.accept(office);
          return true;
        });
  }

  /** The account starts anew: what it opened of late is forgotten. */
  public void signInAgain(Account account) {
    sessions.remove(account.id());
  }

  public Receipt submit(Account by, String kind, Form form) {
    UUID draft = as(by, office -> office.drafting.start(kind, form));
    return as(by, office -> office.submitting.submit(draft));
  }

  public void approve(Account by, Receipt receipt) {
    run(by, office -> office.deciding.approve(receipt.submission()));
  }

  /** An arrest of GN that waits for approval. */
  public Receipt arrest() {
    return arrest(new SampleArrest().form());
  }

  public Receipt arrest(ArrestForm form) {
    return submit(recorder, "ARR", form);
  }

  /** An arrest of GN in force. */
  public Receipt approvedArrest() {
    Receipt receipt = arrest();
    approve(supervisor, receipt);
    return receipt;
  }

  /** Proposes to annul a record. */
  public UUID annul(Account by, Receipt receipt, String reason) {
    return enter(by, ActEntry.of(receipt.record(), Annulment.CODE, AnnulmentForm.because(reason)));
  }

  /** Enters an act, a moment after what was done before. */
  public UUID enter(Account by, ActEntry entry) {
    clock.pass(Duration.ofMillis(1));
    return as(by, office -> office.acting.enter(entry));
  }

  /** Gives an act its next signature, by somebody who sees how far it has come. */
  public void sign(Account by, UUID act) {
    ActStatus seen = acts.find(act).map(Act::status).orElse(ActStatus.ENTERED);
    run(by, office -> office.acting.sign(act, seen));
  }

  /** Ends an act without effect. */
  public void strike(Account by, UUID act, String reason) {
    run(by, office -> office.acting.strike(act, reason));
  }

  public RegisterRecord record(Receipt receipt) {
    return records.find(receipt.record()).orElseThrow();
  }

  public Submission submission(Receipt receipt) {
    return submissions.find(receipt.submission()).orElseThrow();
  }

  /** The entry made last. */
  public LedgerEntry lastEntry() {
    List<LedgerEntry> entries = ledger.entries();
    return entries.get(entries.size() - 1);
  }
}
