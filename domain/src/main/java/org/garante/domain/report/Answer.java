package org.garante.domain.report;

import java.util.List;

/**
 * What the report says, in a sentence.
 *
 * @param key names the words, after the report's code
 * @param cells the numbers in it, in order
 */
public record Answer(String key, List<Cell> cells) {
  public Answer {
    cells = List.copyOf(cells);
  }
}
