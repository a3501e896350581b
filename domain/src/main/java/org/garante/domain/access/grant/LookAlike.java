package org.garante.domain.access.grant;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.text.LookAlikes;

/**
 * Somebody who might be taken for another person, or be that person under a second number. Whoever
 * creates an account and whoever confirms one sees them before it is done: one person with two
 * numbers could sign twice.
 *
 * @param staff id of the person
 * @param number their staff number
 * @param agencies codes of the agencies they have accounts in
 * @param why what is alike, the strongest first; never empty
 */
public record LookAlike(
    UUID staff, String number, String name, List<String> agencies, Set<Likeness> why) {
  /** What is alike. */
  public enum Likeness {
    /** The numbers differ in nothing that is seen, such as 0 and O, or in a dash. */
    NUMBER,
    /** The names are the same, accents and letters of other scripts apart. */
    NAME,
    /** One slip of the hand makes one number of the other. */
    NUMBER_SLIP,
    /** The usernames look the same. */
    USERNAME
  }

  /** Ids of those persons. */
  public static Set<UUID> persons(List<LookAlike> alike) {
    return alike.stream().map(LookAlike::staff).collect(Collectors.toSet());
  }

  /** Those who are like the person asked for and are not known as that person. */
  static List<LookAlike> among(List<StaffRow> known, NewAccount asked) {
    return among(
        known,
        new StaffRow(
            new UUID(0, 0),
            asked.staffNumber(),
            asked.name(),
            List.of(asked.agency()),
            List.of(asked.username())));
  }

  /** Those who are like this known person. */
  static List<LookAlike> among(List<StaffRow> known, UUID staff) {
    return known.stream()
        .filter(one -> one.id().equals(staff))
        .findFirst()
        .map(one -> among(known, one))
        .orElse(List.of());
  }

  private static List<LookAlike> among(List<StaffRow> known, StaffRow like) {
    return known.stream()
        .filter(one -> !one.number().equals(like.number()))
        .map(
            one ->
                new LookAlike(one.id(), one.number(), one.name(), one.agencies(), why(one, like)))
        .filter(one -> !one.why().isEmpty())
        .sorted(Comparator.comparing(LookAlike::strongest).thenComparing(LookAlike::number))
        .toList();
  }

  private Likeness strongest() {
    return why.iterator().next();
  }

  private static Set<Likeness> why(StaffRow one, StaffRow other) {
    Set<Likeness> why = EnumSet.noneOf(Likeness.class);
    String number = LookAlikes.bare(one.number());
    String like = LookAlikes.bare(other.number());
    if (number.equals(like)) {
      why.add(Likeness.NUMBER);
    } else if (LookAlikes.isOneSlip(number, like)) {
      why.add(Likeness.NUMBER_SLIP);
    }
    if (LookAlikes.bare(one.name()).equals(LookAlikes.bare(other.name()))) {
      why.add(Likeness.NAME);
    }
    if (one.usernames().stream()
        .map(LookAlikes::bare)
        .anyMatch(
            name -> other.usernames().stream().map(LookAlikes::bare).anyMatch(name::equals))) {
      why.add(Likeness.USERNAME);
    }
    return why;
  }
}
