package org.garante.persistence.ledger;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.garante.domain.access.Account;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.persistence.review.Register;
import org.garante.persistence.review.SampleRegister;
import org.jspecify.annotations.Nullable;

/**
 * What people do with the register, one deed after the other at advancing times, through the
 * services and as the application's role. Where a deed has nothing it could be done to, an arrest
 * is entered instead.
 */
final class RandomWork {
  private static final List<String> NAMES = List.of("Ada", "Blas", "Ciro", "Dora", "Eva", "Fe");

  /** What somebody does. */
  enum Deed {
    ARREST,
    OPERATION,
    TRANSFER,
    NOTE,
    REPLY,
    APPROVE,
    RETURN,
    WITHDRAW,
    RESUBMIT,
    AMEND,
    PROPOSE,
    SECOND,
    COMPLETE,
    REFUSE,
    OPEN,
    UNMASK,
    SEARCH,
    SAMPLE,
    ROLL_BACK,
    LOSE_CONNECTION
  }

  private final SampleRegister sample;
  private final Register register;
  private final List<Item> items = new ArrayList<>();

  RandomWork(SampleRegister sample) {
    this.sample = sample;
    this.register = sample.register;
  }

  /** A record, and what may be done to it next. */
  private static final class Item {
    private final String kind;
    private final UUID record;
    private final String folio;
    private @Nullable UUID open;
    private @Nullable UUID inForce;
    private @Nullable UUID draft;
    private @Nullable UUID annulment;
    private boolean seconded;
    private boolean annulled;
    private int age = 31;

    private Item(String kind, Receipt receipt) {
      this.kind = kind;
      this.record = receipt.record();
      this.folio = receipt.folio().text();
      this.open = receipt.submission();
    }

    private boolean rests() {
      return inForce != null && open == null && draft == null && annulment == null && !annulled;
    }
  }

  /** Does something at a time, to the one of all it could be done to that the number says. */
  void act(Deed deed, int which, Instant at) {
    register.at(at);
    if (!isDone(deed, which)) {
      arrest(which);
    }
  }

  private boolean isDone(Deed deed, int which) {
    return switch (deed) {
      case ARREST -> false;
      case OPERATION -> begin("OPE", SampleRegister.operation());
      case TRANSFER ->
          on(
              which,
              item -> item.kind.equals("ARR"),
              item -> begin("TRA", SampleRegister.transfer(item.record)));
      case NOTE ->
          on(
              which,
              item -> !item.annulled,
              item ->
                  begin(
                      "NOT",
                      SampleRegister.note(item.record, which % 2 == 0 ? YesNo.NO : YesNo.YES)));
      case REPLY -> on(which, item -> item.kind.equals("NOT") && item.inForce != null, this::reply);
      case APPROVE -> on(which, item -> item.open != null, this::approve);
      case RETURN -> on(which, item -> item.open != null, this::sendBack);
      case WITHDRAW -> on(which, item -> item.open != null, this::withdraw);
      case RESUBMIT -> on(which, item -> item.draft != null, this::submitAgain);
      case AMEND -> on(which, Item::rests, item -> amend(item, which));
      case PROPOSE -> on(which, Item::rests, item -> propose(item, "Motivo " + which));
      case SECOND -> on(which, item -> item.annulment != null && !item.seconded, this::second);
      case COMPLETE -> on(which, item -> item.annulment != null && item.seconded, this::complete);
      case REFUSE -> on(which, item -> item.annulment != null, this::refuse);
      case OPEN ->
          on(which, item -> true, item -> read(sample.observer, s -> s.records.open(item.folio)));
      case UNMASK -> on(which, item -> !item.kind.equals("NOT"), this::unmask);
      case SEARCH -> search(NAMES.get(which % NAMES.size()), "Queja " + which);
      case SAMPLE -> draw(which);
      case ROLL_BACK -> rollBack();
      case LOSE_CONNECTION -> loseConnection();
    };
  }

  private boolean on(int which, Predicate<Item> fits, Predicate<Item> deed) {
    List<Item> fitting = items.stream().filter(fits).toList();
    return !fitting.isEmpty() && deed.test(fitting.get(which % fitting.size()));
  }

  private Account author(String kind) {
    return kind.equals("NOT") ? sample.auditor : sample.recorder;
  }

  private Account approver(String kind) {
    return kind.equals("NOT") ? sample.observer : sample.supervisor;
  }

  private boolean begin(String kind, Form form) {
    items.add(new Item(kind, register.submit(author(kind), kind, form)));
    return true;
  }

  private void arrest(int which) {
    String name = NAMES.get(which % NAMES.size());
    begin("ARR", SampleRegister.arrestOf(name, "Prueba " + items.size()));
  }

  private boolean reply(Item note) {
    OversightReplyForm form = SampleNote.reply();
    form.note = note.record.toString();
    return begin("REP", form);
  }

  private boolean approve(Item item) {
    register.run(approver(item.kind), s -> s.decisions.approve(item.open));
    item.inForce = item.open;
    item.open = null;
    return true;
  }

  private boolean sendBack(Item item) {
    register.run(approver(item.kind), s -> s.decisions.sendBack(item.open, "Falta la hora"));
    item.open = null;
    item.draft =
        register
            .as(author(item.kind), s -> s.work.ownWork().returned().stream())
            .filter(row -> row.folio().equals(Optional.of(item.folio)))
            .findFirst()
            .orElseThrow()
            .id();
    return true;
  }

  private boolean withdraw(Item item) {
    item.draft =
        register.as(author(item.kind), s -> s.submissions.withdraw(item.open, "Me equivoqué"));
    item.open = null;
    return true;
  }

  private boolean submitAgain(Item item) {
    Receipt receipt = register.as(author(item.kind), s -> s.submissions.submit(item.draft));
    item.open = receipt.submission();
    item.draft = null;
    return true;
  }

  private boolean amend(Item item, int which) {
    Account by = author(item.kind);
    UUID draft = register.as(by, s -> s.drafts.amend(item.record, "La edad era otra"));
    if (item.kind.equals("ARR")) {
      int age = 18 + which % 60;
      register.as(
          by,
          s ->
              s.drafts.answer(
                  draft,
                  FieldPath.of("person.age"),
                  Json.createValue(String.valueOf(age)),
                  Json.createValue(String.valueOf(item.age))));
      item.age = age;
    }
    item.draft = draft;
    return submitAgain(item);
  }

  private boolean propose(Item item, String reason) {
    item.annulment = register.as(author(item.kind), s -> s.annul(item.record, reason));
    item.seconded = false;
    return true;
  }

  /** Who signs an annulment next. */
  private Account signer(Item item) {
    if (item.kind.equals("NOT")) {
      return item.seconded ? sample.observer2 : sample.auditor2;
    }
    return item.seconded ? sample.auditor : sample.supervisor;
  }

  private boolean second(Item item) {
    register.run(signer(item), s -> s.sign(item.annulment));
    item.seconded = true;
    return true;
  }

  private boolean complete(Item item) {
    register.run(signer(item), s -> s.sign(item.annulment));
    item.annulment = null;
    item.annulled = true;
    return true;
  }

  private boolean refuse(Item item) {
    register.run(signer(item), s -> s.strike(item.annulment, "No lo es"));
    item.annulment = null;
    return true;
  }

  private boolean unmask(Item item) {
    register.run(sample.auditor, s -> s.records.unmask(item.folio, "Queja 12/2025"));
    return true;
  }

  private boolean search(String name, String reason) {
    RecordFilter all = RecordFilter.all();
    RecordFilter filter =
        new RecordFilter(
            all.kind(),
            all.agency(),
            all.state(),
            all.from(),
            all.to(),
            "",
            name,
            all.ids(),
            all.order());
    return read(
        sample.auditor, s -> s.lists.list(filter, Optional.empty(), Optional.empty(), 10, reason));
  }

  private boolean draw(int which) {
    LocalDate day = LocalDate.of(2025, 6, 5);
    return read(
        sample.auditor,
        s ->
            s.samples.draw(
                "semilla " + which, 5, Optional.empty(), day, day.plusDays(1), Optional.empty()));
  }

  private boolean read(Account by, java.util.function.Function<Register.Services, ?> what) {
    register.as(by, what);
    return true;
  }

  /** Enters something in a transaction that fails at its end. */
  private boolean rollBack() {
    return fails(
        () -> {
          throw new CrashingSource.Crashed();
        });
  }

  /** Enters something and loses the connection before it is committed. */
  private boolean loseConnection() {
    return fails(() -> CrashingSource.kill(register.database(), "garante_app"));
  }

  private interface Accident {
    void happen() throws SQLException;
  }

  private boolean fails(Accident accident) {
    try {
      register.run(
          sample.recorder,
          s -> {
            s.submissions.submit(s.drafts.start("ARR", SampleRegister.arrestOf("No", "Queda")));
            try {
              accident.happen();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (RuntimeException e) {
      return true;
    }
    throw new IllegalStateException("it was committed all the same");
  }
}
