package org.garante.domain.review.form;

import java.time.ZoneId;
import java.util.List;
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

  /** Those of other countries, by continent and city. */
  public static final List<String> ABROAD =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              id ->
                  id.matches(
                      "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]+"))
          .filter(id -> !HOME.contains(id))
          .sorted()
          .toList();

  private Zones() {}

  /** Whether it is one of them. */
  public static boolean isKnown(String id) {
    return HOME.contains(id) || AT_SEA.contains(id) || ABROAD.contains(id);
  }
}
