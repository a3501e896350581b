package org.garante.persistence.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.garante.domain.access.Account;
import org.garante.domain.access.Role;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.RoleTier;
import org.garante.domain.arrest.SampleArrest;
import org.garante.domain.figure.Comparison;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigureRelation;
import org.garante.domain.figure.FigureRelation.Kind;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.OperationRole;
import org.garante.domain.operation.SampleOperation;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.review.Receipt;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.SampleTransfer;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.garante.domain.transfer.TransferState;
import org.garante.domain.transfer.TransferType;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.figure.FigureStore;
import org.garante.persistence.ledger.SealedRegister;
import org.garante.persistence.review.Register;

/**
 * A small register with something of everything reports tell apart, entered through the services: 9
 * arrests counted (GN 7, FGR 2) and one annulled, 5 transfers, 2 drafts, 4 figures.
 */
final class Sample implements AutoCloseable {
  /** When the first step of the sample was taken. */
  static final Instant FIRST_STEP = Instant.parse("2025-06-05T21:40:00Z");

  /** When the last step of the sample was taken. */
  static final Instant LAST_STEP = Instant.parse("2025-06-06T06:30:00Z");

  static final Instant NOW = Instant.parse("2025-07-01T18:00:00Z");

  private static final FigureLabel EXTRADITED =
      new FigureLabel(
          FigureLabel.About.TITLE,
          Map.of("es", "extraditadas", "en", "extradited"),
          Optional.of("EXTRADITION"));

  final Register register;
  final Account ana;
  final Account beto;
  final Account carla;
  final Account auditor;
  final Account fernanda;
  final Account gabriel;
  final UUID falcon;
  final UUID february;
  private final SealedRegister sealed;
  private Receipt inForce;
  private Receipt moved;

  Sample() {
    register =
        Register.on(
            TestDatabase.create(),
            List.of(
                new OperationKind(),
                new ArrestKind(),
                new TransferKind(),
                new OversightNoteKind(),
                new OversightReplyKind()));
    register.at(FIRST_STEP);
    ana = register.account("Ana", "GN", Role.RECORDER);
    beto = register.account("Beto", "GN", Role.RECORDER);
    carla = register.account("Carla", "GN", Role.SUPERVISOR);
    fernanda = register.account("Fernanda", "FGR", Role.RECORDER);
    gabriel = register.account("Gabriel", "FGR", Role.SUPERVISOR);
    auditor = register.account("Elena", "SABG", Role.AUDITOR);
    sources();
    falcon = operation("Falcon Shield", "OP01");
    february = operation("Transfer of 27 February 2025", "OP03");
    arrests();
    transfers();
    figures();
    register.at(NOW);
    sealed = new SealedRegister(register, home());
  }

  private static Path home() {
    try {
      return Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sources() {
    sql(
        "garante_owner",
        "insert into source values ('S001', 'News', '', 'PRESS', '', 'E', 5), ('S002', 'Brief', '', 'ANALYST', '', 'C', 3)");
  }

  private UUID operation(String name, String alias) {
    OperationForm form = new SampleOperation().form();
    form.name = name;
    form.aliases = new ArrayList<>(List.of(alias));
    if (alias.equals("OP01")) {
      form.agencies.stream()
          .filter(agency -> agency.agency.equals("DEA"))
          .forEach(agency -> agency.role = OperationRole.CO_LEAD);
    }
    Receipt receipt = register.submit(ana, "OPE", form);
    approve(carla, receipt);
    return receipt.record();
  }

  private void arrests() {
    // registered 20 minutes after the arrest, at 21:40 UTC
    inForce = arrest(ana, form -> form.role.tier = RoleTier.T1_REGIONAL_LIEUTENANT);
    approve(carla, inForce);
    approve(carla, arrest(ana, form -> form.visibleInjuries = YesNo.YES));
    arrest(
        ana,
        form -> {
          form.visibleInjuries = null;
          form.getMissing().put("visibleInjuries", Missing.REFUSED);
        });
    Receipt returned =
        arrest(
            beto,
            form -> {
              form.visibleInjuries = null;
              form.getMissing().put("visibleInjuries", Missing.UNKNOWN);
              form.rndNumber = "";
              form.rndRegisteredAt = new Moment();
              form.operation = "";
            });
    register.run(carla, services -> services.decisions.sendBack(returned.submission(), "Falta"));
    Receipt amended =
        arrest(
            ana,
            form -> {
              form.instant = SampleArrest.moment("05/06/2025", "", Moment.Precision.DAY);
              form.rndRegisteredAt = new Moment();
            });
    approve(carla, amended);
    register.at(LAST_STEP);
    approve(carla, arrest(beto, form -> {}));
    arrest(beto, form -> form.lateReason = "Sin señal");
    approve(gabriel, arrest(fernanda, form -> {}));
    arrest(
        fernanda,
        form -> {
          form.arrestingAgency = "FGR";
          form.place.state = "25";
          form.place.municipality = "";
          form.getMissing().put("place.municipality", Missing.UNKNOWN);
        });
    Receipt annulled = arrest(ana, form -> {});
    approve(carla, annulled);
    annul(annulled);
    amend(amended);
    register.run(
        ana,
        services -> {
          services.drafts.start("ARR", new SampleArrest().form());
          services.drafts.start("ARR", new SampleArrest().form());
        });
  }

  void annul(Receipt receipt) {
    UUID annulment = register.as(ana, services -> services.annul(receipt.record(), "Duplicada"));
    register.run(carla, services -> services.sign(annulment));
    register.run(auditor, services -> services.sign(annulment));
  }

  private void amend(Receipt receipt) {
    UUID draft =
        register.as(beto, services -> services.drafts.amend(receipt.record(), "Otro lugar"));
    register.run(beto, services -> services.submissions.submit(draft));
  }

  Receipt arrest(Account by, Consumer<ArrestForm> change) {
    ArrestForm form = new SampleArrest().form();
    form.operation = falcon.toString();
    form.handedAt = new Moment();
    change.accept(form);
    return register.submit(by, "ARR", form);
  }

  private void transfers() {
    moved = transfer(form -> {});
    approve(gabriel, moved);
    approve(
        gabriel,
        transfer(
            form -> {
              form.type = TransferType.NATIONAL_SECURITY_ACT;
              form.act.number = "";
              form.act.date = "";
              form.act.authority = "";
              form.getMissing().put("act.number", Missing.UNKNOWN);
              form.judge.court = "";
              form.judge.order = "";
              form.getMissing().put("judge.court", Missing.NOT_APPLICABLE);
              form.legalArticles.add(SampleTransfer.article("LSN", "5"));
              form.sourceLabels.add(SampleTransfer.label("S001", "transferred"));
            }));
    transfer(
        form -> {
          form.type = TransferType.EXPULSION;
          form.orderingAuthority = "";
          form.getMissing().put("orderingAuthority", Missing.UNKNOWN);
          form.judge.court = "";
          form.judge.order = "";
          form.getMissing().put("judge.court", Missing.UNKNOWN);
          form.nationalities = new ArrayList<>();
          form.getMissing().put("nationalities", Missing.REFUSED);
          form.sourceLabels = new ArrayList<>();
        });
    transfer(
        form -> {
          form.handedOverAt = new Moment();
          form.getMissing().put("handedOverAt", Missing.UNKNOWN);
        });
    transfer(form -> form.state = TransferState.CANCELLED);
  }

  Receipt transfer(Consumer<TransferForm> change) {
    TransferForm form = new SampleTransfer().form();
    form.arrest = "";
    form.person.givenNames = "Luz";
    form.person.surnames = "Prueba Dos";
    form.person.age = "40";
    form.person.sex = org.garante.domain.person.Sex.F;
    form.operation = february.toString();
    change.accept(form);
    return register.submit(fernanda, "TRA", form);
  }

  private void figures() {
    figure("F01", "arrests", 8, Comparison.with("ARR", "OP01", Optional.empty()));
    figure(
        "F02",
        "arrests.regional_lieutenants",
        2,
        Comparison.with("ARR", "OP01", Optional.of("T1_REGIONAL_LIEUTENANT")));
    figure("F03", "seizures.cocaine", 3200, Comparison.none("noSeizures"));
    figure("F18", "transfers", 4, Comparison.with("TRA", "OP03", Optional.empty()));
    figure("F29", "transfers", 5, Comparison.with("TRA", "OP03", Optional.empty()));
    figure("F31", "transfers", 26, Comparison.with("TRA", "OP04", Optional.empty()));
    register.inTransaction(
        entities -> {
          FigureStore store = new FigureStore(entities);
          store.add(new FigureRelation(Kind.SAME_FACT, List.of("F18"), List.of("F29")));
          store.add(new FigureRelation(Kind.SUBSET_OF, List.of("F02"), List.of("F01")));
          store.addPlace("F01", "Sinaloa", "25");
          store.addPlace("F01", "Mexicali", "02");
          return true;
        });
  }

  private void figure(String id, String metric, long value, Comparison comparison) {
    ReportedFigure.Words words = new ReportedFigure.Words("issuer", "national", "all", "", "");
    register.inTransaction(
        entities -> {
          new FigureStore(entities)
              .add(
                  new ReportedFigure(
                      id,
                      "S001",
                      metric,
                      "persons",
                      BigDecimal.valueOf(value),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.of(LocalDate.parse("2025-06-01")),
                      Optional.of(LocalDate.parse("2025-06-05")),
                      comparison,
                      id.equals("F29") ? Optional.of(EXTRADITED) : Optional.empty(),
                      Map.of("es", words, "en", words)));
          return true;
        });
  }

  void approve(Account by, Receipt receipt) {
    register.run(by, services -> services.decisions.approve(receipt.submission()));
  }

  /** An arrest of GN in force. */
  Receipt inForce() {
    return inForce;
  }

  /** A transfer of FGR in force, executed. */
  Receipt moved() {
    return moved;
  }

  /** Gives positions to all entries so far. */
  void seal() {
    sealed.seal();
  }

  long lastPosition() {
    return register.count("select max(position) from ledger_leaf");
  }

  private void sql(String role, String statement) {
    try (Connection connection = register.database().connect(role);
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    register.close();
  }
}
