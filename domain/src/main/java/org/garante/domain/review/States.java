package org.garante.domain.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The states of a kind beyond approval, as a table FROM × ACT → TO. Where a record stands is folded
 * from the acts that count, in the order in which they were entered; it is never set by hand. An
 * act for which there is no move from where the record stands moves nothing.
 *
 * @param initial state of a record without acts
 */
public record States(String initial, List<Move> moves) {
  /** One cell of the table. */
  public record Move(String from, String act, String to) {}

  public States {
    moves = List.copyOf(moves);
    Map<List<String>, String> cells = new LinkedHashMap<>();
    for (Move move : moves) {
      if (cells.put(List.of(move.from(), move.act()), move.to()) != null) {
        throw new IllegalArgumentException("two moves from " + move.from() + " by " + move.act());
      }
    }
  }

  /**
   * A table of lines {@code FROM ACT TO}; the first line's FROM is where a record begins.
   *
   * @throws IllegalArgumentException if the text is no such table
   */
  public static States of(String table) {
    List<Move> moves = table.lines().filter(line -> !line.isBlank()).map(States::move).toList();
    return new States(moves.get(0).from(), moves);
  }

  private static Move move(String line) {
    String[] words = line.strip().split(" +");
    if (words.length != 3) {
      throw new IllegalArgumentException("not FROM ACT TO: " + line);
    }
    return new Move(words[0], words[1], words[2]);
  }

  /** Where these acts lead, those that count, in their order. */
  String fold(List<Act> counting) {
    String state = initial;
    for (Act act : counting) {
      state = after(state, act.form()).orElse(state);
    }
    return state;
  }

  private Optional<String> after(String state, String act) {
    return moves.stream()
        .filter(move -> move.from().equals(state) && move.act().equals(act))
        .map(Move::to)
        .findFirst();
  }
}
