package org.garante.domain.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who enters an act and who signs it, in one table a form of act: a line for each signature, a
 * column for each role, how far it reaches; several reaches joined by a plus sign. Deny by default.
 *
 * <pre>
 *         RECORDER    SUPERVISOR  AUDITOR  OBSERVER
 * ENTER   OWN+HOLDER  NONE        NONE     NONE
 * SECOND  PEER        PEER        NONE     NONE
 * </pre>
 */
public final class ActPermit {
  /** The place of a signature: the author's own, and those after it. */
  public enum Signature {
    ENTER,
    SECOND,
    THIRD
  }

  /**
   * One cell that permits something, as the database holds it beside the form.
   *
   * @param place from 1, the author's own
   */
  public record Cell(int place, Role role, Reach reach) {}

  private static final Set<Reach> OF_SIGNERS =
      EnumSet.of(Reach.NONE, Reach.OWN, Reach.PEER, Reach.NOTES, Reach.ALL);

  private final Map<Signature, Map<Role, Set<Reach>>> table = new EnumMap<>(Signature.class);

  /**
   * @throws IllegalArgumentException if the text is no such table
   */
  public ActPermit(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    List<Role> roles = words(lines.get(0)).stream().map(Role::valueOf).toList();
    lines.subList(1, lines.size()).forEach(line -> read(words(line), roles));
    List<Signature> places = List.copyOf(table.keySet());
    if (places.isEmpty() || !places.equals(List.of(Signature.values()).subList(0, places.size()))) {
      throw new IllegalArgumentException("signatures come in their order: " + places);
    }
  }

  private void read(List<String> cells, List<Role> roles) {
    if (cells.size() != roles.size() + 1) {
      throw new IllegalArgumentException("a cell for each role: " + cells);
    }
    Signature place = Signature.valueOf(cells.get(0));
    Map<Role, Set<Reach>> row = new EnumMap<>(Role.class);
    for (int i = 0; i < roles.size(); i++) {
      Set<Reach> reaches = EnumSet.noneOf(Reach.class);
      Arrays.stream(cells.get(i + 1).split("\\+")).map(Reach::valueOf).forEach(reaches::add);
      if (place != Signature.ENTER && !OF_SIGNERS.containsAll(reaches)) {
        throw new IllegalArgumentException("nobody signs by " + reaches);
      }
      row.put(roles.get(i), reaches);
    }
    table.put(place, row);
  }

  private static List<String> words(String line) {
    return Arrays.stream(line.strip().split(" +")).toList();
  }

  /** How many different persons stand behind such an act, its author counted. */
  public int signers() {
    return table.size();
  }

  /** How far a signature goes for the role; nothing if not at all. */
  public Set<Reach> reaches(Signature place, Role role) {
    return table.getOrDefault(place, Map.of()).getOrDefault(role, Set.of(Reach.NONE));
  }

  /** Whether the account may enter such an act of the record. */
  public boolean allowsEntering(Account account, Subject subject) {
    return allows(Signature.ENTER, account, subject, Optional.empty());
  }

  /**
   * Whether the account may give that signature.
   *
   * @param enteredBy agency of the account that entered it
   */
  public boolean allowsSigning(
      Signature place, Account account, Subject subject, String enteredBy) {
    return allows(place, account, subject, Optional.of(enteredBy));
  }

  private boolean allows(
      Signature place, Account account, Subject subject, Optional<String> enteredBy) {
    return account.isActive()
        && reaches(place, account.role()).stream()
            .anyMatch(
                reach ->
                    reach == Reach.PEER
                        ? enteredBy.equals(Optional.of(account.agency()))
                        : reach.covers(account.agency(), account.staff().id(), subject));
  }

  /** Every cell that permits something, in their order. */
  public List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    table.forEach(
        (place, row) ->
            row.forEach(
                (role, reaches) ->
                    reaches.stream()
                        .filter(reach -> reach != Reach.NONE)
                        .forEach(reach -> cells.add(new Cell(place.ordinal() + 1, role, reach)))));
    return cells;
  }
}
