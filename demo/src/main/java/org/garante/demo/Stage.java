package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.ledger.RegisterClock;
import org.garante.domain.review.DecisionService;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.SubmissionService;
import org.garante.domain.review.form.Form;

/**
 * Where the accounts of the demonstration act: each deed in a request of its own, at its simulated
 * time.
 */
@ApplicationScoped
public class Stage {
  private final RequestContextController requests;
  private final CurrentAccount current;
  private final RegisterClock clock;
  private final DraftService drafts;
  private final SubmissionService submissions;
  private final DecisionService decisions;
  private final Map<UUID, String> secrets = new HashMap<>();

  @Inject
  public Stage(
      RequestContextController requests,
      CurrentAccount current,
      RegisterClock clock,
      DraftService drafts,
      SubmissionService submissions,
      DecisionService decisions) {
    this.requests = requests;
    this.current = current;
    this.clock = clock;
    this.drafts = drafts;
    this.submissions = submissions;
    this.decisions = decisions;
  }

  /** Somebody signs in at that time: what the account does from then on it does in that session. */
  void signIn(Instant at, Supplier<Account> deed) {
    asNobody(
        at,
        () -> {
          Account account = deed.get();
          current.secret().ifPresent(secret -> secrets.put(account.id(), secret));
          return account;
        });
  }

  /** What the account does at that time, in a request of its own. */
  <T> T as(Account account, Instant at, Supplier<T> deed) {
    return asNobody(
        at,
        () -> {
          current.actAs(account, secrets.getOrDefault(account.id(), ""));
          return deed.get();
        });
  }

  /** What is done at that time by somebody who is not signed in, in a request of its own. */
  <T> T asNobody(Instant at, Supplier<T> deed) {
    clock.pin(at);
    requests.activate();
    try {
      return deed.get();
    } finally {
      requests.deactivate();
      clock.unpin();
    }
  }

  void run(Account account, Instant at, Runnable deed) {
    as(
        account,
        at,
        () -> {
          deed.run();
          return true;
        });
  }

  /** Starts a draft. */
  UUID draft(Account by, Instant at, String kind, Form form) {
    return as(by, at, () -> drafts.start(kind, form));
  }

  /** Starts a draft a few minutes before it is submitted. */
  Receipt submit(Account by, Instant at, String kind, Form form) {
    UUID draft = draft(by, at.minusSeconds(420), kind, form);
    return submit(by, at, draft);
  }

  Receipt submit(Account by, Instant at, UUID draft) {
    return as(by, at, () -> submissions.submit(draft));
  }

  void approve(Account by, Instant at, UUID submission) {
    run(by, at, () -> decisions.approve(submission));
  }

  void sendBack(Account by, Instant at, UUID submission, String reason) {
    run(by, at, () -> decisions.sendBack(submission, reason));
  }
}
