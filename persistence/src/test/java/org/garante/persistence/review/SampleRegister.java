package org.garante.persistence.review;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.garante.domain.access.Account;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.oversight.SampleNote;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.access.PermitSql;

/**
 * A register of the five kinds on a database of its own, with accounts like the demonstration's. It
 * is 5 June 2025, 15:00 in Tijuana: soon after the arrest of {@link SampleArrest}.
 */
public final class SampleRegister implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2025-06-05T22:00:00Z");

  public final Register register;
  public final Account administrator;
  public final Account recorder;
  public final Account colleague;
  public final Account supervisor;
  public final Account deputy;
  public final Account recorder2;
  public final Account supervisor2;
  public final Account auditor;
  public final Account auditor2;
  public final Account observer;
  public final Account observer2;

  public SampleRegister() {
    this(Register.on(TestDatabase.create(), kindsOfRegister()));
  }

  /** One that keeps no connection, so that its database can be copied. */
  public static SampleRegister movable() {
    return new SampleRegister(Register.movable(TestDatabase.create(), kindsOfRegister()));
  }

  private SampleRegister(Register register) {
    this.register = register;
    register.at(NOW);
    administrator = register.account("Lidia Administradora", "SABG", Role.ADMIN);
    recorder = register.account("Ana Capturista", "GN", Role.RECORDER);
    colleague = register.account("Beto Capturista", "GN", Role.RECORDER);
    supervisor = register.account("Carla Supervisora", "GN", Role.SUPERVISOR);
    deputy = register.account("Darío Supervisor", "GN", Role.SUPERVISOR);
    recorder2 = register.account("Elena Capturista", "FGR", Role.RECORDER);
    supervisor2 = register.account("Fabián Supervisor", "FGR", Role.SUPERVISOR);
    auditor = register.account("Gloria Auditora", "SABG", Role.AUDITOR);
    auditor2 = register.account("Hugo Auditor", "SABG", Role.AUDITOR);
    observer = register.account("Inés Observadora", "MNPT", Role.OBSERVER);
    observer2 = register.account("Julio Observador", "MNPT", Role.OBSERVER);
    citeSource();
  }

  /** What is permitted among its kinds, as statements say it. */
  public static PermitSql permits() {
    return new PermitSql(new Permit(), kinds());
  }

  /** The kinds of the register, which every sample has. */
  static Kinds kinds() {
    return new Kinds(kindsOfRegister());
  }

  private static List<RecordKind<? extends Form>> kindsOfRegister() {
    return List.of(
        new OperationKind(),
        new ArrestKind(),
        new TransferKind(),
        new OversightNoteKind(),
        new OversightReplyKind());
  }

  /** Sources come with the demonstration's data; transfers cite one. */
  private void citeSource() {
    try {
      register.sqlAsApplication(
          "insert into source (id, title, publisher, kind, published, reliability, credibility) values"
              + " ('S002', 'Counterdrug operations', 'analyst brief', 'ANALYST', '2025', 'C', 3)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static OperationForm operation() {
    return new SampleOperation().form();
  }

  public static ArrestForm arrest() {
    return new SampleArrest().form();
  }

  public static ArrestForm arrestOf(String givenNames, String surnames) {
    ArrestForm form = arrest();
    form.person.givenNames = givenNames;
    form.person.surnames = surnames;
    return form;
  }

  /** A transfer of the person of that arrest. */
  public static TransferForm transfer(UUID arrest) {
    TransferForm form = new SampleTransfer().form();
    form.arrest = arrest.toString();
    return form;
  }

  /** A note to GN about that record. */
  public static OversightNoteForm note(UUID concerned, YesNo confidential) {
    OversightNoteForm form = SampleNote.form();
    form.concerns = new ArrayList<>(List.of(concerned.toString()));
    form.confidential = confidential;
    return form;
  }

  public Receipt submit(Account by, String kind, Form form) {
    return register.submit(by, kind, form);
  }

  public Receipt approved(Account by, Account approver, String kind, Form form) {
    Receipt receipt = submit(by, kind, form);
    approve(approver, receipt);
    return receipt;
  }

  public void approve(Account by, Receipt receipt) {
    register.run(by, services -> services.decisions.approve(receipt.submission()));
  }

  /** An arrest of GN, in force. */
  public Receipt approvedArrest() {
    return approved(recorder, supervisor, "ARR", arrest());
  }

  @Override
  public void close() {
    register.close();
  }
}
