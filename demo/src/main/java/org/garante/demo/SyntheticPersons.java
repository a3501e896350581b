package org.garante.demo;

import java.util.List;
import java.util.Random;
import org.garante.domain.person.AgeMethod;
import org.garante.domain.person.Background;
import org.garante.domain.person.PersonAsKnown;
import org.garante.domain.person.Sex;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Missing;

/**
 * Persons who do not exist: common given names and surnames drawn by chance, all of them adults.
 */
final class SyntheticPersons {
  private static final List<String> WOMEN =
      List.of(
          "María",
          "Guadalupe",
          "Juana",
          "Rosa",
          "Verónica",
          "Leticia",
          "Patricia",
          "Yolanda",
          "Silvia",
          "Adriana",
          "Karla",
          "Brenda",
          "Daniela",
          "Fernanda");
  private static final List<String> MEN =
      List.of(
          "José",
          "Juan",
          "Luis",
          "Carlos",
          "Jesús",
          "Miguel",
          "Jorge",
          "Francisco",
          "Alejandro",
          "Ricardo",
          "Iván",
          "Kevin",
          "Adrián",
          "Martín",
          "Raúl",
          "Gerardo");
  private static final List<String> SECOND =
      List.of("", "", "", "Ángel", "Antonio", "Manuel", "Elena", "Isabel", "del Carmen", "Alberto");
  private static final List<String> SURNAMES =
      List.of(
          "Hernández",
          "García",
          "Martínez",
          "López",
          "González",
          "Pérez",
          "Rodríguez",
          "Sánchez",
          "Ramírez",
          "Cruz",
          "Flores",
          "Gómez",
          "Morales",
          "Vázquez",
          "Reyes",
          "Jiménez",
          "Torres",
          "Díaz",
          "Gutiérrez",
          "Ruiz",
          "Mendoza",
          "Aguilar",
          "Ortiz",
          "Moreno",
          "Castillo",
          "Romero",
          "Álvarez",
          "Méndez",
          "Chávez",
          "Rivera",
          "Juárez",
          "Ramos",
          "Domínguez",
          "Herrera",
          "Medina",
          "Castro",
          "Vargas",
          "Guzmán",
          "Velázquez",
          "Rojas",
          "Contreras",
          "Salazar",
          "Luna",
          "Ortega",
          "Santiago",
          "Guerrero",
          "Estrada",
          "Bautista",
          "Soto",
          "Valenzuela",
          "Félix",
          "Beltrán");
  private static final List<String> RANKS =
      List.of("Guardia", "Cabo", "Sargento segundo", "Subinspector", "Teniente");

  private final Random random;

  SyntheticPersons(Random random) {
    this.random = random;
  }

  /** Fills in a person as an officer at the scene would know them. */
  void fill(Form form, String path, PersonAsKnown person) {
    boolean woman = random.nextInt(100) < 13;
    String second = pick(SECOND);
    person.givenNames = (pick(woman ? WOMEN : MEN) + " " + second).strip();
    person.surnames = pick(SURNAMES) + " " + pick(SURNAMES);
    person.sex = woman ? Sex.F : Sex.M;
    if (random.nextInt(100) < 94) {
      int years = 19 + (int) Math.abs(random.nextGaussian() * 11);
      person.age = String.valueOf(Math.min(years, 71));
      person.ageMethod = random.nextInt(4) == 0 ? AgeMethod.DOCUMENT : AgeMethod.STATED_BY_PERSON;
    } else {
      leaveOut(form, path + ".age", random.nextBoolean() ? Missing.REFUSED : Missing.UNKNOWN);
    }
    if (random.nextInt(100) < 6) {
      person.aliases =
          List.of("«El " + pick(List.of("Güero", "Flaco", "Norteño", "Chino", "Tocayo")) + "»");
    }
  }

  /** Fills in what is known of where a person comes from and speaks. */
  void fill(Form form, String path, Background background) {
    int chance = random.nextInt(100);
    if (chance < 86) {
      background.nationalities = List.of("MX");
      background.languages =
          List.of(random.nextInt(100) < 95 ? "es" : pick(List.of("nah", "zap", "yaq", "myn")));
    } else if (chance < 95) {
      background.nationalities = List.of(pick(List.of("US", "GT", "HN", "CO", "VE")));
      background.languages = List.of(random.nextInt(3) == 0 ? "en" : "es");
    } else {
      leaveOut(form, path + ".nationalities", Missing.UNKNOWN);
    }
    int trusted = random.nextInt(100);
    if (trusted < 70) {
      background.trustedPerson = pick(WOMEN) + " " + pick(SURNAMES) + " (familiar)";
    } else {
      leaveOut(form, path + ".trustedPerson", trusted < 90 ? Missing.REFUSED : Missing.UNKNOWN);
    }
  }

  /** An officer's name. */
  String officer() {
    return pick(random.nextInt(4) == 0 ? WOMEN : MEN) + " " + pick(SURNAMES) + " " + pick(SURNAMES);
  }

  String rank() {
    return pick(RANKS);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  static void leaveOut(Form form, String path, Missing why) {
    form.getMissing().put(path, why);
  }
}
