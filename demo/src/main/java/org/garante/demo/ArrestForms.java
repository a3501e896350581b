package org.garante.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.garante.domain.arrest.ArrestBasis;
import org.garante.domain.arrest.ArrestForm;
import org.garante.domain.arrest.Flagrancia;
import org.garante.domain.arrest.OfficerRow;
import org.garante.domain.arrest.OrderAuthority;
import org.garante.domain.arrest.RoleTier;
import org.garante.domain.catalogue.Catalogue;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.form.Missing;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.form.YesNo;

/**
 * Forms of arrests, drawn by chance: one raid, one form, and then one more for each person of it.
 */
final class ArrestForms {
  record Town(String state, String municipality, String zone, String locality) {}

  /** Where Falcon Shield was. */
  static final List<Town> PACIFIC =
      List.of(
          new Town("25", "25006", "America/Mazatlan", "Colonia Tierra Blanca"),
          new Town("25", "25006", "America/Mazatlan", "Sindicatura de Costa Rica"),
          new Town("25", "25006", "America/Mazatlan", "Carretera a Eldorado, km 12"),
          new Town("25", "25012", "America/Mazatlan", "Colonia Juárez"),
          new Town("25", "25001", "America/Mazatlan", "Los Mochis, zona industrial"),
          new Town("25", "25011", "America/Mazatlan", "Ejido Corerepe"),
          new Town("25", "25018", "America/Mazatlan", "Villa Ángel Flores"),
          new Town("25", "25003", "America/Mazatlan", "Camino a Surutato"),
          new Town("02", "02002", "America/Tijuana", "Valle de Mexicali, ejido Puebla"),
          new Town("02", "02002", "America/Tijuana", "Colonia Nueva Esperanza"),
          new Town("02", "02004", "America/Tijuana", "Zona Este, delegación La Presa"),
          new Town("02", "02003", "America/Tijuana", "Carretera libre Tecate-Mexicali"));

  /** Where Operación Frontera is. */
  static final List<Town> BORDER =
      List.of(
          new Town("02", "02004", "America/Tijuana", "Garita de Otay, zona industrial"),
          new Town("02", "02002", "America/Tijuana", "Carretera Mexicali-San Luis, km 8"),
          new Town("26", "26043", "America/Hermosillo", "Colonia Buenos Aires"),
          new Town("26", "26055", "America/Hermosillo", "Carretera Sonoyta, km 4"),
          new Town("08", "08037", "America/Ciudad_Juarez", "Colonia Anapra"),
          new Town("08", "08037", "America/Ciudad_Juarez", "Valle de Juárez, Praxedis"),
          new Town("05", "05025", "America/Matamoros", "Libramiento sur"),
          new Town("28", "28027", "America/Matamoros", "Carretera Ribereña, km 14"),
          new Town("28", "28032", "America/Matamoros", "Colonia Longoria"));

  private static final List<String> MOTIVES =
      List.of(
          "Se le encontró en el inmueble durante la inspección, con sustancias al parecer ilícitas a la vista.",
          "Conducía el vehículo en que se hallaron paquetes confeccionados con cinta.",
          "Señalamiento directo de un testigo en el lugar, minutos después de los hechos.",
          "Portaba un arma de fuego sin acreditar su legal posesión.",
          "Se encontraba en el laboratorio al llegar el personal, junto a recipientes con sustancias.");
  private static final List<String> OFFENCES =
      List.of(
          "Contra la salud",
          "Portación de arma de fuego de uso exclusivo",
          "Posesión de cartuchos",
          "Encubrimiento");

  private static final List<String> ALLEGED_ON =
      List.of(
          "Señalamiento en la carpeta de investigación",
          "Entrevista de un testigo, por contrastar",
          "Mensajes en un teléfono asegurado, por analizar");

  /** The court of a state to which a person arrested on a warrant is brought. */
  private static final Map<String, String> COURTS =
      Map.of("02", "CJPF-BC", "25", "CJPF-SIN", "08", "CJPF-CHIH");

  private static final Map<String, String> PROSECUTORS = Map.of("02", "FGE-BC", "25", "FGE-SIN");

  private final Random random;
  private final SyntheticPersons persons;
  private final Catalogue catalogue;

  ArrestForms(Random random, SyntheticPersons persons, Catalogue catalogue) {
    this.random = random;
    this.persons = persons;
    this.catalogue = catalogue;
  }

  /** What the persons of one raid have in common. */
  ArrestForm raid(Instant at, String owner, UUID operation, List<Town> towns) {
    ArrestForm form = new ArrestForm();
    Town town = persons.pick(towns);
    ZoneId zone = ZoneId.of(town.zone());
    form.instant =
        Moment.of(
            at, zone, random.nextInt(20) == 0 ? Moment.Precision.HOUR : Moment.Precision.EXACT);
    form.place.state = town.state();
    form.place.municipality = town.municipality();
    form.place.locality = town.locality();
    form.operation = operation.toString();
    grounds(form);
    form.arrestingAgency = arrestingAgency(owner, town);
    officers(form);
    return form;
  }

  private void grounds(ArrestForm form) {
    int chance = random.nextInt(100);
    if (chance < 78) {
      form.basis = ArrestBasis.FLAGRANCIA;
      form.flagrancia = persons.pick(List.of(Flagrancia.values()));
    } else {
      form.basis = chance < 92 ? ArrestBasis.WARRANT : ArrestBasis.URGENT_CASE;
    }
  }

  /** The order behind a warrant or an urgent case, which for some of the latter is not there. */
  private void order(ArrestForm form) {
    ZoneId zone = ZoneId.of(form.instant.getZone());
    Instant at = form.instant.instant().orElseThrow();
    if (form.basis == ArrestBasis.WARRANT) {
      form.order.number = "CP-%s/2025".formatted(100 + random.nextInt(800));
      form.order.authority = OrderAuthority.JUDGE;
      form.order.issuer = "Centro de Justicia Penal Federal";
      form.order.date = Moment.of(at.minus(Duration.ofDays(9)), zone).getDate();
    } else if (form.basis == ArrestBasis.URGENT_CASE && random.nextInt(4) > 0) {
      form.order.number = "FED/%s/2025".formatted(1000 + random.nextInt(8000));
      form.order.authority = OrderAuthority.PROSECUTOR;
      form.order.issuer = "Ministerio Público de la Federación";
    }
  }

  /**
   * Most agencies register their own; some arrests are registered by another. Those that only
   * support public security give notice to the police, who register (LNRD 19); the armed forces may
   * not (LNRD, transitory article 5), so that theirs are for oversight to ask about.
   */
  private String arrestingAgency(String owner, Town town) {
    int chance = random.nextInt(100);
    if (chance < 78) {
      return owner.equals("FGR") ? "FGR" : "GN";
    }
    return chance < 90
        ? "SEMAR"
        : chance < 96 ? "SEDENA" : town.state().equals("25") ? "SSP-SIN" : "FGE-BC";
  }

  private void officers(ArrestForm form) {
    List<OfficerRow> officers = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      OfficerRow officer = new OfficerRow();
      officer.name = persons.officer();
      officer.agency = form.arrestingAgency;
      officer.rank = persons.rank();
      officer.unit = "Unidad %s".formatted(1 + random.nextInt(12));
      officers.add(officer);
    }
    form.officers = officers;
  }

  /**
   * To whom and when the person was handed over, as far as that is known by the time of submission:
   * on a warrant to the court (Const 16), else to a prosecutor. Whoever receives stamps the hour,
   * on their own clock (CNPP 147).
   */
  private void handover(ArrestForm form, Instant arrestedAt, Instant submittedAt) {
    String state = form.place.state;
    form.handedTo =
        form.basis == ArrestBasis.WARRANT
            ? COURTS.getOrDefault(state, "CJPF-CDMX")
            : random.nextInt(10) < 8 ? "FGR" : PROSECUTORS.getOrDefault(state, "FGR");
    Duration until = Duration.between(arrestedAt, submittedAt);
    if (random.nextInt(100) < 6) {
      SyntheticPersons.leaveOut(form, "handedAt", Missing.UNKNOWN);
      return;
    }
    long longest = random.nextInt(100) < 70 ? 260 : 1400;
    double part = 0.45 + random.nextDouble() * 0.5;
    long minutes = Math.max(1, (long) (Math.min(until.toMinutes(), longest) * part));
    form.handedAt =
        Moment.of(arrestedAt.plus(Duration.ofMinutes(minutes)), catalogue.zone(form.handedTo));
  }

  /** What is each person's own. */
  void fillPerson(ArrestForm form) {
    order(form);
    form.forceUsed = random.nextInt(5) == 0 ? YesNo.YES : YesNo.NO;
    form.motives = persons.pick(MOTIVES);
    persons.fill(form, "person", form.person);
    persons.fill(form, "background", form.background);
    form.offences = List.of(persons.pick(OFFENCES));
    form.organisedCrime = random.nextInt(3) == 0 ? YesNo.YES : YesNo.NO;
    form.role.tier = random.nextInt(10) < 8 ? RoleTier.T3_OPERATIVE : RoleTier.T4_COLLABORATOR;
    form.role.assessedBy = "FGR";
    form.role.basis = persons.pick(ALLEGED_ON);
    int injuries = random.nextInt(100);
    if (injuries < 70) {
      form.visibleInjuries = YesNo.NO;
    } else if (injuries < 84) {
      form.visibleInjuries = YesNo.YES;
      form.injuries =
          persons.pick(
              List.of(
                  "Escoriación en el antebrazo derecho",
                  "Hematoma en el pómulo izquierdo",
                  "Marcas en ambas muñecas"));
    } else {
      SyntheticPersons.leaveOut(form, "visibleInjuries", Missing.UNKNOWN);
    }
  }

  /** What the register says of itself by the time of submission. */
  void fillRegistration(ArrestForm form, Instant arrestedAt, Instant submittedAt) {
    if (random.nextInt(100) < 84) {
      form.rndNumber =
          String.format(Locale.ROOT, "RND-%s-%07d", form.place.state, random.nextInt(10_000_000));
      long seconds = Duration.between(arrestedAt, submittedAt).toSeconds();
      long after = Math.max(60, (long) (seconds * (0.3 + random.nextDouble() * 0.6)));
      form.rndRegisteredAt =
          Moment.of(arrestedAt.plusSeconds(Math.min(after, seconds)), Capital.ZONE);
    }
    boolean late = Duration.between(arrestedAt, submittedAt).compareTo(Duration.ofHours(1)) > 0;
    if (late && random.nextInt(100) < 60) {
      String reason =
          persons.pick(
              List.of(
                  "Sin cobertura de datos en el lugar; se dio aviso por radio.",
                  "El traslado por terracería tomó varias horas.",
                  "El personal atendía a personas lesionadas."));
      form.entryLateReason = reason;
      form.rndLateReason = reason;
    }
    handover(form, arrestedAt, submittedAt);
  }
}
