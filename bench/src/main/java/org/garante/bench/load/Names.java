package org.garante.bench.load;

import java.util.List;
import java.util.Random;

/** Invented names of persons. */
final class Names {
  private static final List<String> GIVEN =
      List.of(
          "Abril",
          "Bruno",
          "Cecilia",
          "Damián",
          "Esther",
          "Fidel",
          "Graciela",
          "Heriberto",
          "Irma",
          "Joaquín",
          "Karina",
          "Leobardo",
          "Maricela",
          "Norberto",
          "Ofelia",
          "Plácido",
          "Queta",
          "Rigoberto",
          "Silvia",
          "Tadeo",
          "Úrsula",
          "Vicente",
          "Wendy",
          "Ximena",
          "Yolanda",
          "Zacarías",
          "Adela",
          "Benito",
          "Clotilde",
          "Dionisio",
          "Eulalia",
          "Fermín");
  private static final List<String> SURNAMES =
      List.of(
          "Abascal",
          "Barragán",
          "Cervera",
          "Dueñas",
          "Escárcega",
          "Farías",
          "Garduño",
          "Hinojosa",
          "Ibáñez",
          "Jáuregui",
          "Kuri",
          "Lizárraga",
          "Manríquez",
          "Negrete",
          "Orduña",
          "Palafox",
          "Quintanar",
          "Rebolledo",
          "Saldívar",
          "Tovar",
          "Urrutia",
          "Valdivia",
          "Yáñez",
          "Zepeda",
          "Alcocer",
          "Berrueta",
          "Cordero",
          "Elizalde",
          "Fragoso",
          "Galindo",
          "Huerta",
          "Izquierdo",
          "Larios",
          "Mondragón",
          "Noriega",
          "Ocampo",
          "Pedraza",
          "Rincón",
          "Segovia",
          "Tirado");

  /** A person's name. */
  record Name(String given, String surnames) {}

  Name any(Random random) {
    return new Name(pick(random, GIVEN), pick(random, SURNAMES) + " " + pick(random, SURNAMES));
  }

  /** Another whole name for each number below some fifty thousand. */
  String distinct(int number) {
    int given = number % GIVEN.size();
    int first = number / GIVEN.size() % SURNAMES.size();
    int second =
        (number / GIVEN.size() / SURNAMES.size() + 7 * given + first + 1) % SURNAMES.size();
    return GIVEN.get(given) + " " + SURNAMES.get(first) + " " + SURNAMES.get(second);
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
