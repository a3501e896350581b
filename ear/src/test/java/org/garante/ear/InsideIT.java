package org.garante.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.garante.domain.access.NotPermitted;
import org.garante.domain.access.NotSignedIn;
import org.garante.domain.access.Role;
import org.garante.domain.access.signin.SignInService;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.annulment.AnnulmentForm;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.ActService;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.AlreadyDecided;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.Draft;
import org.garante.domain.review.DraftRepository;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SamePersonForbidden;
import org.garante.domain.review.SelfApprovalForbidden;
import org.garante.domain.review.SubmissionService;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.reading.RecordService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The services as the server runs them, called from within: its transactions, its interceptors, its
 * database. What the pages make of that is tested from outside.
 */
@ExtendWith(ArquillianExtension.class)
class InsideIT {
  private static final String BECAUSE = "La misma detención está con otro folio";

  @Inject private SignInService signIn;
  @Inject private DraftService drafts;
  @Inject private SubmissionService submissions;
  @Inject private DecisionService decisions;
  @Inject private ActService acts;
  @Inject private RecordService records;
  @Inject private DraftRepository kept;
  @Inject private Ledger ledger;
  @Inject private EntityManager entities;
  @Inject private UserTransaction transaction;
  @Inject private Instance<RequestContextController> requests;

  @Deployment
  static EnterpriseArchive inside() {
    return InsideDeployment.of(InsideIT.class);
  }

  @Test
  void step_that_fails_takes_back_all_that_was_done_with_it() throws Exception {
    String agency = Agencies.police();
    Staff author = Staff.of(Role.RECORDER, agency);
    UUID draft = Work.draft(author, "ARR", Work.arrest(agency));
    Staff approver = author.as(Role.SUPERVISOR);
    transaction.begin();
    be(author);
    Receipt receipt = submissions.submit(draft);
    be(approver);
    assertThatThrownBy(() -> decisions.approve(receipt.submission()))
        .isInstanceOf(SelfApprovalForbidden.class);
    assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
    assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);

    assertThat(count("select count(*) from submission where draft_id = ?", draft)).isZero();
    assertThat(count("select count(*) from record where owner_agency = ?", agency)).isZero();
    assertThat(count("select count(*) from folio_counter where agency = ?", agency)).isZero();
    assertThat(count("select count(*) from draft where id = ?", draft)).isOne();
    assertThat(entries(author, "SUBMIT")).isZero();
  }

  @Test
  void refusal_is_entered_in_a_transaction_of_its_own_after_the_roll_back() throws Exception {
    String agency = Agencies.police();
    Staff author = Staff.of(Role.RECORDER, agency);
    Staff approver = author.as(Role.SUPERVISOR);
    Receipt receipt = submitted(author);
    be(approver);
    transaction.begin();
    assertThatThrownBy(() -> decisions.approve(receipt.submission()))
        .isInstanceOf(SelfApprovalForbidden.class);
    assertThat(entries(approver, "REFUSED")).as("before the outer one ends").isOne();
    transaction.rollback();

    assertThat(entries(approver, "REFUSED")).isOne();
    assertThat(entries(approver, "APPROVE")).isZero();
    assertThat(Work.status(receipt.submission())).isEqualTo("SUBMITTED");
  }

  @Test
  void account_without_the_role_is_refused_before_the_method_begins() {
    Staff recorder = Staff.of(Role.RECORDER, Agencies.police());
    be(recorder);
    assertThatThrownBy(() -> decisions.approve(new UUID(0, 0))).isInstanceOf(NotPermitted.class);
    assertThat(
            Sql.text(
                "select object from ledger_entry where account_id = ? and action = 'REFUSED'",
                recorder.account()))
        .isEqualTo("DecisionService.approve");
  }

  @Test
  void nobody_signed_in_is_refused_every_deed() {
    assertThatThrownBy(() -> drafts.start("ARR")).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> submissions.submit(new UUID(0, 0))).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> records.open("GAR-ARR-2026-GN-000001-00"))
        .isInstanceOf(NotSignedIn.class);
  }

  @Test
  void transaction_that_outlives_its_time_leaves_nothing() throws Exception {
    Staff recorder = Staff.of(Role.RECORDER, Agencies.police());
    be(recorder);
    transaction.setTransactionTimeout(1);
    try {
      transaction.begin();
      UUID draft = drafts.start("ARR");
      Sql.text("select 'later' from pg_sleep(3)");
      assertThatThrownBy(transaction::commit).isInstanceOf(RollbackException.class);
      assertThat(count("select count(*) from draft where id = ?", draft)).isZero();
    } finally {
      transaction.setTransactionTimeout(0);
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
    assertThat(drafts.start("ARR")).as("the next has its own time").isNotNull();
  }

  @Test
  void draft_read_before_another_kept_it_is_not_kept_over_that() throws Exception {
    Staff recorder = Staff.of(Role.RECORDER, Agencies.police());
    be(recorder);
    UUID draft = drafts.start("ARR");
    transaction.begin();
    Draft read = kept.find(draft).orElseThrow();
    apart(
        () -> {
          be(recorder);
          drafts.addRow(draft, FieldPath.of("officers"), "first", JsonValue.NULL);
          return true;
        });
    entities.lock(read, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    Throwable refused = catchThrowable(transaction::commit);

    assertThat(refused).isInstanceOf(RollbackException.class);
    assertThat(refused).hasStackTraceContaining("StaleState");
    assertThat(Sql.text("select content from draft where id = ?", draft)).contains("first");
  }

  @Test
  void of_two_that_approve_one_submission_at_the_same_time_one_does() throws Exception {
    String agency = Agencies.police();
    Receipt receipt = submitted(Staff.of(Role.RECORDER, agency));
    List<Staff> supervisors =
        List.of(Staff.of(Role.SUPERVISOR, agency), Staff.of(Role.SUPERVISOR, agency));
    List<Throwable> refused = new ArrayList<>();
    for (Future<Boolean> each :
        together(supervisors, () -> decisions.approve(receipt.submission()))) {
      refused.addAll(failure(each));
    }
    assertThat(refused).singleElement().isInstanceOf(AlreadyDecided.class);
    assertThat(Work.status(receipt.submission())).isEqualTo("APPROVED");
    assertThat(
            count(
                "select count(*) from transition where submission_id = ? and to_state = 'APPROVED'",
                receipt.submission()))
        .isOne();
  }

  @Test
  void submission_pressed_twice_is_one() {
    String agency = Agencies.police();
    Staff author = Staff.of(Role.RECORDER, agency);
    UUID draft = Work.draft(author, "ARR", Work.arrest(agency));
    be(author);
    Receipt first = submissions.submit(draft);
    assertThat(submissions.submit(draft)).isEqualTo(first);
    assertThat(count("select count(*) from record where owner_agency = ?", agency)).isOne();
    assertThat(entries(author, "SUBMIT")).isOne();
  }

  @Test
  void submission_sent_by_two_threads_is_one() throws Exception {
    String agency = Agencies.police();
    Staff author = Staff.of(Role.RECORDER, agency);
    UUID draft = Work.draft(author, "ARR", Work.arrest(agency));
    for (Future<Boolean> each :
        together(List.of(author, author), () -> submissions.submit(draft))) {
      assertThat(each.get(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(count("select count(*) from record where owner_agency = ?", agency)).isOne();
    assertThat(entries(author, "SUBMIT")).isOne();
  }

  @Test
  void act_entered_twice_is_one() {
    Staff author = Staff.of(Role.RECORDER, Agencies.police());
    ActEntry entry = annulment(submitted(author, true));
    be(author);
    assertThat(acts.enter(entry)).isEqualTo(entry.id());
    assertThat(acts.enter(entry)).isEqualTo(entry.id());
    assertThat(count("select count(*) from act where record_id = ?", entry.record())).isOne();
    assertThat(entries(author, "ACT_ENTER")).isOne();
  }

  @Test
  void nobody_signs_an_act_twice_by_whatever_account() {
    Staff author = Staff.of(Role.RECORDER, Agencies.police());
    ActEntry entry = annulment(submitted(author, true));
    be(author);
    UUID act = acts.enter(entry);
    Staff again = author.as(Role.SUPERVISOR);
    be(again);
    assertThatThrownBy(() -> acts.sign(act, ActStatus.ENTERED))
        .isInstanceOf(SamePersonForbidden.class);
    assertThat(Sql.text("select status from act where id = ?", act)).isEqualTo("ENTERED");
    assertThat(entries(again, "REFUSED")).isOne();
  }

  @Test
  void reading_is_entered_when_it_is_answered() {
    String agency = Agencies.police();
    Receipt receipt = submitted(Staff.of(Role.RECORDER, agency));
    Staff reader = Staff.of(Role.SUPERVISOR, agency);
    be(reader);
    assertThat(records.open(receipt.folio().text()).sight().showsIdentity()).isTrue();
    assertThat(entries(reader, "OPEN")).isOne();
  }

  @Test
  void reading_is_entered_with_the_transaction_it_is_part_of() throws Exception {
    String agency = Agencies.police();
    Receipt receipt = submitted(Staff.of(Role.RECORDER, agency));
    Staff reader = Staff.of(Role.SUPERVISOR, agency);
    be(reader);
    transaction.begin();
    records.open(receipt.folio().text());
    assertThat(entries(reader, "OPEN")).as("not committed yet").isZero();
    transaction.commit();
    assertThat(entries(reader, "OPEN")).isOne();
  }

  @Test
  void entry_of_a_write_is_never_written_by_itself() {
    be(Staff.of(Role.RECORDER, Agencies.police()));
    assertThatThrownBy(() -> ledger.enter(NewEntry.of(LedgerAction.SUBMIT, UUID.randomUUID())))
        .isInstanceOf(TransactionalException.class);
  }

  /** From here on this request is that person's. */
  private void be(Staff staff) {
    signIn.signIn(staff.username(), Staff.PASSWORD, "inside");
  }

  private Receipt submitted(Staff author) {
    UUID draft = Work.draft(author, "ARR", Work.arrest(author.agency()));
    be(author);
    return submissions.submit(draft);
  }

  /** One that somebody else approved. */
  private UUID submitted(Staff author, boolean approved) {
    Receipt receipt = submitted(author);
    if (approved) {
      be(Staff.of(Role.SUPERVISOR, author.agency()));
      decisions.approve(receipt.submission());
    }
    return receipt.record();
  }

  private static ActEntry annulment(UUID record) {
    return ActEntry.of(record, Annulment.CODE, AnnulmentForm.because(BECAUSE));
  }

  /** Has each of them do it in a request of their own, as nearly at once as can be. */
  private List<Future<Boolean>> together(List<Staff> people, Runnable deed) {
    CyclicBarrier all = new CyclicBarrier(people.size());
    return people.stream()
        .map(
            staff ->
                later(
                    () -> {
                      be(staff);
                      all.await(1, TimeUnit.MINUTES);
                      deed.run();
                      return true;
                    }))
        .toList();
  }

  /** Does something in another request, and waits for it. */
  private void apart(Callable<Boolean> deed) throws Exception {
    assertThat(later(deed).get(1, TimeUnit.MINUTES)).isTrue();
  }

  private Future<Boolean> later(Callable<Boolean> deed) {
    return threads()
        .submit(
            () -> {
              RequestContextController request = requests.get();
              boolean began = request.activate();
              try {
                return deed.call();
              } finally {
                if (began) {
                  request.deactivate();
                }
              }
            });
  }

  private static ManagedExecutorService threads() {
    try {
      return InitialContext.doLookup("java:jboss/ee/concurrency/executor/default");
    } catch (NamingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Throwable> failure(Future<Boolean> future) throws Exception {
    try {
      future.get(1, TimeUnit.MINUTES);
      return List.of();
    } catch (ExecutionException e) {
      return List.of(e.getCause());
    }
  }

  private static long entries(Staff by, String action) {
    return count(
        "select count(*) from ledger_entry where account_id = ? and action = ?",
        by.account(),
        action);
  }

  private static long count(String sql, Object... values) {
    return Sql.number(sql, values);
  }
}
