package org.garante.domain.review.form;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The clocks a moment may be read in. */
public final class Zones {
  /** Those of the country, from the east. */
  public static final List<String> HOME =
      List.of(
          "America/Cancun",
          "America/Merida",
          "America/Mexico_City",
          "America/Monterrey",
          "America/Bahia_Banderas",
          "America/Matamoros",
          "America/Chihuahua",
          "America/Ciudad_Juarez",
          "America/Ojinaga",
          "America/Mazatlan",
          "America/Hermosillo",
          "America/Tijuana");

  /** Those at sea and in the air, by hours from UTC: the sign of {@code Etc/GMT+7} is reversed. */
  public static final List<String> AT_SEA =
      IntStream.rangeClosed(-12, 14)
          .mapToObj(
              hours ->
                  hours == 0 ? "Etc/GMT" : "Etc/GMT" + (hours < 0 ? "+" : "-") + Math.abs(hours))
          .toList();

  private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

  private Zones() {}

  /** Whether it names a clock: a region's, or hours from UTC as at sea. */
  public static boolean isKnown(String id) {
    return KNOWN.contains(id) && !id.startsWith("SystemV/");
  }

  /** Those of other countries, by continent and city. */
  public static List<String> abroad() {
    Set<String> home = Set.copyOf(HOME);
    return KNOWN.stream()
        .filter(
            id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
        .filter(id -> !home.contains(id))
        .sorted()
        .toList();
  }
}
