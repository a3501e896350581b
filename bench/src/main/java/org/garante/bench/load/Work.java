package org.garante.bench.load;

import static org.garante.bench.load.Names.pick;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.annulment.Annulment;
import org.garante.domain.annulment.AnnulmentForm;
import org.garante.domain.review.ActEntry;
import org.garante.domain.review.ActStatus;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Form;

/**
 * Two years of work of some agencies, and of one that oversees them: one record after the other,
 * each with its whole course, at a desk of their own.
 */
final class Work {
  private static final int CHUNK = 500;
  private static final int PER_MILLE = 1_000;

  /** So many may still be named by a later record. */
  private static final int NAMED = 200;

  /** So many are still asked for by the rules of one that names them. */
  private static final int ASKED = 3 * NAMED;

  private final Connection connection;
  private final Staff staff;
  private final Forms forms;
  private final Random random;
  private final Instant now;
  private final String overseer;
  private final List<String> agencies;
  private final Shelf shelf;
  private final Desk desk;
  private final Rows rows;
  private final Deque<Folder> open = new ArrayDeque<>();
  private final Deque<Folder> sent = new ArrayDeque<>();
  private final Map<String, Folder> operations = new HashMap<>();
  private final Map<String, Folder> notes = new HashMap<>();
  private final Map<String, List<Folder>> arrests = new HashMap<>();
  private int unsent;

  /**
   * @param agencies as often as they work
   * @param overseer agency of oversight that writes notes to them
   */
  Work(
      Connection connection,
      Staff staff,
      KnownPlaces places,
      Forms forms,
      Random random,
      Series series,
      Rows rows,
      Instant now,
      String overseer,
      List<String> agencies) {
    this.connection = connection;
    this.staff = staff;
    this.forms = forms;
    this.random = random;
    this.now = now;
    this.overseer = overseer;
    this.agencies = List.copyOf(agencies);
    this.rows = rows;
    this.shelf =
        new Shelf(
            staff.byId(),
            series,
            each -> rows.entry(each.entry(), each.openings(), desk().actor().actor()));
    this.desk = new Desk(shelf, places);
  }

  private Desk desk() {
    return desk;
  }

  /** How far the course of a record has come. */
  enum Stage {
    /** Whatever was returned or taken back was sent again. */
    LONG_AGO,
    LATELY,
    /** Nobody has decided it yet. */
    WAITING
  }

  /**
   * Makes one more record.
   *
   * @param at when it is submitted
   */
  void one(Instant at, Stage stage) throws SQLException {
    String agency = pick(random, agencies);
    int chance = random.nextInt(PER_MILLE);
    Optional<Folder> made;
    if (!operations.containsKey(agency) || chance < 2) {
      made = Optional.of(operation(agency, at, stage));
    } else if (chance < 6 && named(agency).isPresent()) {
      made = Optional.of(note(agency, at, stage));
    } else if (chance < 10 && notes.containsKey(agency)) {
      made = Optional.of(reply(agency, at, stage));
    } else if (chance < 70 && named(agency).isPresent()) {
      made = Optional.of(transfer(agency, at, stage));
    } else {
      made = Optional.of(arrest(agency, at, stage));
    }
    made.ifPresent(open::add);
    if (open.size() > 2 * NAMED) {
      close(open.remove());
    }
  }

  /** Writes what is still in memory. */
  void end() throws SQLException {
    while (!open.isEmpty()) {
      close(open.remove());
    }
    send();
  }

  private void close(Folder folder) throws SQLException {
    desk.judge(folder, now);
    rows.folder(folder);
    sent.add(folder);
    if (sent.size() > ASKED) {
      Folder oldest = sent.remove();
      if (!isKept(oldest)) {
        shelf.forget(oldest);
      }
    }
    if (++unsent == CHUNK) {
      send();
    }
  }

  /** Few are named for long. */
  private static boolean isKept(Folder folder) {
    return folder.record.kind().equals("OPE") || folder.record.kind().equals("NOT");
  }

  private void send() throws SQLException {
    rows.send(connection);
    unsent = 0;
  }

  private Optional<Folder> named(String agency) {
    List<Folder> found = arrests.getOrDefault(agency, List.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(pick(random, found));
  }

  private Folder operation(String agency, Instant at, Stage stage) {
    Folder folder = submitted(recorder(agency), at, "OPE", forms.operation(agency, at));
    operations.put(agency, folder);
    course(folder, agency, at, stage);
    return folder;
  }

  private Folder arrest(String agency, Instant at, Stage stage) {
    Optional<UUID> operation =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(operations.get(agency)).map(folder -> folder.record.id());
    Folder folder = submitted(recorder(agency), at, "ARR", forms.arrest(agency, at, operation));
    course(folder, agency, at, stage);
    if (isPlain(folder)) {
      List<Folder> known = arrests.computeIfAbsent(agency, key -> new ArrayList<>());
      known.add(folder);
      if (known.size() > NAMED / agencies.size()) {
        known.remove(0);
      }
    }
    return folder;
  }

  /** Whether it was approved as it is, and nothing happened since. */
  private static boolean isPlain(Folder folder) {
    return folder.written.size() == 1
        && folder.record.inForce().isPresent()
        && folder.acts.isEmpty();
  }

  private Folder transfer(String agency, Instant at, Stage stage) {
    UUID arrest = named(agency).orElseThrow().record.id();
    Folder folder = submitted(recorder(agency), at, "TRA", forms.transfer(arrest, at));
    course(folder, agency, at, stage);
    return folder;
  }

  private Folder note(String agency, Instant at, Stage stage) {
    Account author = pick(random, staff.of(Role.AUDITOR, overseer));
    UUID arrest = named(agency).orElseThrow().record.id();
    Folder folder = submitted(author, at, "NOT", forms.note(agency, arrest, at));
    if (stage != Stage.WAITING) {
      decide(folder, pick(random, staff.of(Role.OBSERVER, overseer)), at.plus(hours(4)));
      notes.put(agency, folder);
    }
    return folder;
  }

  private Folder reply(String agency, Instant at, Stage stage) {
    UUID note = notes.remove(agency).record.id();
    Folder folder = submitted(recorder(agency), at, "REP", forms.reply(note));
    course(folder, agency, at, stage);
    return folder;
  }

  private Folder submitted(Account by, Instant at, String kind, Form form) {
    desk.as(by, at.minusSeconds(240));
    UUID draft = desk.drafts.start(kind, form);
    desk.as(by, at);
    Receipt receipt = desk.submissions.submit(draft);
    return shelf.folder(receipt.record());
  }

  /** What becomes of a submission of an agency, as far as it has until now. */
  private void course(Folder folder, String agency, Instant at, Stage stage) {
    if (stage == Stage.WAITING) {
      return;
    }
    Instant decided = at.plusSeconds(1_200).plus(hours(4));
    int chance = random.nextInt(PER_MILLE);
    if (chance < 15) {
      takeBack(folder, agency, decided, stage);
    } else if (chance < 45) {
      sendBack(folder, agency, decided, stage);
    } else {
      decide(folder, supervisor(agency), decided);
      int later = random.nextInt(PER_MILLE);
      if (later < 30) {
        amend(folder, agency, decided.plus(hours(72)));
      } else if (later < 40) {
        annul(folder, agency, decided.plus(hours(72)), later < 38);
      }
    }
  }

  private void decide(Folder folder, Account by, Instant at) {
    if (hasCome(at)) {
      desk.as(by, at);
      desk.decisions.approve(latest(folder));
    }
  }

  private void takeBack(Folder folder, String agency, Instant at, Stage stage) {
    if (hasCome(at)) {
      desk.as(author(folder), at);
      desk.submissions.withdraw(latest(folder), "Se envió antes de tiempo");
      sendAgain(folder, agency, at.plus(hours(24)), stage);
    }
  }

  private void sendBack(Folder folder, String agency, Instant at, Stage stage) {
    if (hasCome(at)) {
      desk.as(supervisor(agency), at);
      desk.decisions.sendBack(latest(folder), "Falta precisar el lugar");
      sendAgain(folder, agency, at.plus(hours(24)), stage);
    }
  }

  /** What is of lately may still be a draft. */
  private void sendAgain(Folder folder, String agency, Instant at, Stage stage) {
    if (hasCome(at) && (stage == Stage.LONG_AGO || random.nextBoolean())) {
      again(folder, at);
      decide(folder, supervisor(agency), at.plus(hours(4)));
    }
  }

  private void again(Folder folder, Instant at) {
    desk.as(author(folder), at);
    desk.submissions.submit(folder.draft.orElseThrow().id());
  }

  private void amend(Folder folder, String agency, Instant at) {
    if (!hasCome(at)) {
      return;
    }
    desk.as(author(folder), at);
    UUID draft = desk.drafts.amend(folder.record.id(), "Se corrige un dato de la captura");
    desk.submissions.submit(draft);
    decide(folder, supervisor(agency), at.plus(hours(4)));
  }

  /** Proposed, then signed twice, or struck. */
  private void annul(Folder folder, String agency, Instant at, boolean whole) {
    Instant ended = at.plus(Duration.ofHours(30));
    if (!hasCome(ended)) {
      return;
    }
    desk.as(author(folder), at);
    UUID act =
        desk.acts.enter(
            ActEntry.of(
                folder.record.id(),
                Annulment.CODE,
                AnnulmentForm.because("Se capturó dos veces el mismo hecho")));
    desk.as(supervisor(agency), at.plus(Duration.ofHours(5)));
    if (!whole) {
      desk.acts.strike(act, "No es un duplicado");
      return;
    }
    desk.acts.sign(act, ActStatus.ENTERED);
    desk.as(pick(random, staff.of(Role.AUDITOR, overseer)), ended);
    desk.acts.sign(act, ActStatus.SIGNED);
  }

  private boolean hasCome(Instant at) {
    return !at.isAfter(now);
  }

  private static UUID latest(Folder folder) {
    return folder.written.get(folder.written.size() - 1).submission.id();
  }

  private Account author(Folder folder) {
    return staff.byId().get(folder.written.get(0).submission.submittedBy());
  }

  private Account recorder(String agency) {
    return pick(random, staff.of(Role.RECORDER, agency));
  }

  private Account supervisor(String agency) {
    return pick(random, staff.of(Role.SUPERVISOR, agency));
  }

  private Duration hours(int most) {
    return Duration.ofSeconds(1 + random.nextInt(3_600 * most));
  }
}
