package org.garante.bench.load;

import static org.garante.bench.load.Names.pick;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.garante.domain.arrest.ArrestBasis;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.arrest.Flagrancia;
import org.garante.domain.arrest.OfficerRow;
import org.garante.domain.arrest.OrderAuthority;
import org.garante.domain.arrest.RoleTier;
import org.garante.domain.catalogue.Municipality;
import org.garante.domain.ground.Capital;
import org.garante.domain.operation.OperationAgencyRow;
import org.garante.domain.operation.OperationForm;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.operation.OperationRole;
import org.garante.domain.operation.OperationStatus;
import org.garante.domain.oversight.Independence;
import org.garante.domain.oversight.OversightNoteForm;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyForm;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.oversight.ProtectedRight;
import org.garante.domain.oversight.Severity;
import org.garante.domain.person.AgeMethod;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.person.Sex;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.transfer.LegalArticleRow;
import org.garante.domain.transfer.TransferForm;
import org.garante.domain.transfer.TransferKind;
import org.garante.domain.transfer.TransferState;
import org.garante.domain.transfer.TransferType;

/** Filled forms, drawn by chance: no two alike, most without a finding, as a register has them. */
final class Forms {
  private static final List<String> MOTIVES =
      List.of(
          "Transportaba combustible en bidones sin documentos de su procedencia.",
          "Se le vio arrojar un bulto al advertir el retén y se detuvo a unos metros.",
          "Vigilaba la entrada del predio con un radio encendido.",
          "Conducía una camioneta con reporte de robo vigente.",
          "Permanecía en la bodega donde se contaba dinero en efectivo.",
          "Cargaba en el muelle cajas que la binomio canina señaló.");
  private static final List<String> OFFENCES =
      List.of(
          "Sustracción de hidrocarburos",
          "Robo de vehículo",
          "Operaciones con recursos de procedencia ilícita",
          "Narcomenudeo",
          "Tráfico de personas",
          "Acopio de armas de fuego");
  private static final List<String> RANKS = List.of("Agente", "Oficial", "Suboficial", "Teniente");
  private static final List<String> INJURIES =
      List.of(
          "Raspones en rodillas y codos", "Herida pequeña en el labio", "Inflamación del tobillo");
  private static final List<String> OPERATIONS =
      List.of("Cauce", "Faro", "Lindero", "Mirador", "Ocote", "Puente", "Quicio", "Sendero");

  private final KnownPlaces places;
  private final Names names;
  private final Random random;
  private final AtomicLong numbers;

  /**
   * @param numbers of the national register given so far: each is given once
   */
  Forms(KnownPlaces places, Names names, Random random, AtomicLong numbers) {
    this.places = places;
    this.names = names;
    this.random = random;
    this.numbers = numbers;
  }

  /**
   * An arrest that is submitted at that time, up to an hour after it was made; one in ten later.
   */
  ArrestForm arrest(String owner, Instant submitted, Optional<UUID> operation) {
    ArrestForm form = new ArrestKind().blank();
    Municipality town = pick(random, places.towns());
    Instant at = submitted.minusSeconds(random.nextInt(10) == 0 ? later() : 1_500 + within(1_900));
    form.instant = Moment.of(at, town.zone(), precision());
    form.place.state = town.stateCode();
    form.place.municipality = town.code();
    form.place.locality = "Calle " + pick(random, OPERATIONS) + " " + (1 + within(900));
    operation.ifPresent(id -> form.operation = id.toString());
    form.arrestingAgency = random.nextInt(20) == 0 ? "SEMAR" : owner;
    form.motives = pick(random, MOTIVES);
    form.forceUsed = chance(18) ? YesNo.YES : YesNo.NO;
    grounds(form, at, town.zone());
    officers(form);
    injuries(form);
    person(form.person);
    form.background.nationalities =
        list(chance(95) ? "MX" : pick(random, List.of("US", "GT", "HN")));
    form.background.languages = list("es");
    if (chance(60)) {
      form.background.trustedPerson = whole(names.any(random));
    } else {
      form.getMissing().put("background.trustedPerson", Missing.REFUSED);
    }
    form.offences = list(pick(random, OFFENCES));
    form.organisedCrime = chance(30) ? YesNo.YES : YesNo.NO;
    form.role.tier = chance(40) ? RoleTier.T3_OPERATIVE : RoleTier.UNKNOWN;
    if (form.role.tier != RoleTier.UNKNOWN) {
      form.role.assessedBy = "FGR";
      form.role.basis = "Dicho de una persona detenida con ella, sin contrastar";
    }
    form.rndNumber =
        String.format(Locale.ROOT, "RN/%s/%09d", town.stateCode(), numbers.incrementAndGet());
    form.rndRegisteredAt = Moment.of(at.plusSeconds(300 + within(900)), Capital.ZONE);
    form.handedTo = "FGR";
    form.handedAt = Moment.of(at.plusSeconds(1_200 + within(300)), places.zone("FGR"));
    return form;
  }

  private int later() {
    return 4_000 + within(80_000);
  }

  private Moment.Precision precision() {
    return Moment.Precision.EXACT;
  }

  private void grounds(ArrestForm form, Instant at, ZoneId zone) {
    if (chance(80)) {
      form.basis = ArrestBasis.FLAGRANCIA;
      form.flagrancia = pick(random, List.of(Flagrancia.values()));
      return;
    }
    form.basis = ArrestBasis.URGENT_CASE;
    form.order.number = "CI-" + (1_000 + within(9_000));
    form.order.authority = OrderAuthority.PROSECUTOR;
    form.order.issuer = "Agencia del Ministerio Público";
    form.order.date = Moment.of(at.minus(Duration.ofDays(1)), zone).getDate();
  }

  private void officers(ArrestForm form) {
    form.officers = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      OfficerRow row = new OfficerRow();
      row.name = whole(names.any(random));
      row.agency = form.arrestingAgency;
      row.rank = pick(random, RANKS);
      row.unit = "Grupo " + (1 + within(40));
      form.officers.add(row);
    }
  }

  private void injuries(ArrestForm form) {
    form.visibleInjuries = chance(12) ? YesNo.YES : YesNo.NO;
    if (form.visibleInjuries == YesNo.YES) {
      form.injuries = pick(random, INJURIES);
    }
  }

  private void person(PersonAsKnown person) {
    Names.Name name = names.any(random);
    person.givenNames = name.given();
    person.surnames = name.surnames();
    person.age = Integer.toString(chance(2) ? 15 + within(3) : 18 + within(50));
    person.ageMethod = AgeMethod.STATED_BY_PERSON;
    person.sex = chance(88) ? Sex.M : Sex.F;
  }

  OperationForm operation(String owner, Instant submitted) {
    OperationForm form = new OperationKind().blank();
    form.name = "Operativo " + pick(random, OPERATIONS) + " " + numbers.incrementAndGet();
    form.status = OperationStatus.ACTIVE;
    form.start = Moment.of(submitted.minus(Duration.ofHours(6)), Capital.ZONE);
    form.states = list(pick(random, places.towns()).stateCode());
    OperationAgencyRow lead = new OperationAgencyRow();
    lead.agency = owner;
    lead.role = OperationRole.LEAD;
    form.agencies = new ArrayList<>(List.of(lead));
    form.commander = whole(names.any(random));
    form.legalFramework = list("Constitución, artículo 21");
    form.objectives = "Inspecciones en carreteras y predios señalados";
    return form;
  }

  /** A transfer of the person of that arrest to a prison. */
  TransferForm transfer(UUID arrest, Instant submitted) {
    TransferForm form = new TransferKind().blank();
    Municipality town = pick(random, places.towns());
    form.type = TransferType.PRISON_TRANSFER;
    form.state = TransferState.EXECUTED;
    form.arrest = arrest.toString();
    person(form.person);
    form.nationalities = list("MX");
    LegalArticleRow article = new LegalArticleRow();
    article.law = "Ley Nacional de Ejecución Penal";
    article.article = "51";
    form.legalArticles = new ArrayList<>(List.of(article));
    form.orderingAuthority = "OADPRS";
    form.act.number = "TR-" + numbers.incrementAndGet();
    form.act.date = Moment.of(submitted.minus(Duration.ofDays(1)), Capital.ZONE).getDate();
    form.act.authority = "Dirección de traslados";
    form.judge.court = "Juzgado de ejecución en turno";
    form.judge.order = "EJ-" + (1 + within(9_000));
    form.handedOverAt = Moment.of(submitted.minusSeconds(900 + within(900)), town.zone());
    form.place.state = town.stateCode();
    form.place.municipality = town.code();
    form.destinationCountry = "MX";
    form.destinationAuthority = "OADPRS";
    return form;
  }

  OversightNoteForm note(String addressed, UUID concerned, Instant submitted) {
    OversightNoteForm form = new OversightNoteKind().blank();
    form.addressedAgency = addressed;
    form.concerns = list(concerned.toString());
    form.independence = Independence.NHRI;
    form.right = pick(random, List.of(ProtectedRight.values()));
    form.severity = pick(random, List.of(Severity.values()));
    form.graveViolation = YesNo.NO;
    form.text = "Falta la constancia de que se avisó a la familia.";
    form.replyDue = Moment.of(submitted.plus(Duration.ofDays(15)), Capital.ZONE).getDate();
    form.confidential = chance(10) ? YesNo.YES : YesNo.NO;
    return form;
  }

  OversightReplyForm reply(UUID note) {
    OversightReplyForm form = new OversightReplyKind().blank();
    form.note = note.toString();
    form.text = "Se envía copia de la constancia solicitada.";
    return form;
  }

  private boolean chance(int ofHundred) {
    return random.nextInt(100) < ofHundred;
  }

  private int within(int bound) {
    return random.nextInt(bound);
  }

  private static String whole(Names.Name name) {
    return name.given() + " " + name.surnames();
  }

  private static List<String> list(String one) {
    return new ArrayList<>(List.of(one));
  }
}
