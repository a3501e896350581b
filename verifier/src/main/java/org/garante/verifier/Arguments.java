package org.garante.verifier;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.garante.verifier.report.CannotJudge;

/** What was asked for on the command line. */
record Arguments(
    Path file,
    List<Path> checkpoints,
    List<Path> keys,
    Optional<Path> columns,
    Optional<Path> acts,
    Optional<Instant> asOf,
    Duration limit,
    boolean json) {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  /**
   * @throws CannotJudge if it makes no sense
   */
  static Arguments of(List<String> words) {
    List<Path> files = new ArrayList<>();
    List<Path> checkpoints = new ArrayList<>();
    List<Path> keys = new ArrayList<>();
    Optional<Path> columns = Optional.empty();
    Optional<Path> acts = Optional.empty();
    Optional<Instant> asOf = Optional.empty();
    Duration limit = LIMIT;
    List<Path> into = files;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "--checkpoint" -> into = checkpoints;
        case "--key" -> into = keys;
        case "--columns" -> columns = Optional.of(Path.of(after(words, i++)));
        case "--acts" -> acts = Optional.of(Path.of(after(words, i++)));
        case "--as-of" -> asOf = Optional.of(instant(after(words, i++)));
        case "--max-age" -> limit = minutes(after(words, i++));
        case "--json" -> into = files;
        default -> {
          if (word.startsWith("--")) {
            throw new CannotJudge("usage.option", word);
          }
          into.add(Path.of(word));
        }
      }
    }
    if (files.size() != 1) {
      throw new CannotJudge("usage");
    }
    return new Arguments(
        files.get(0), checkpoints, keys, columns, acts, asOf, limit, words.contains("--json"));
  }

  private static String after(List<String> words, int option) {
    if (option + 1 == words.size()) {
      throw new CannotJudge("usage.option", words.get(option));
    }
    return words.get(option + 1);
  }

  private static Instant instant(String word) {
    try {
      return Instant.parse(word);
    } catch (DateTimeException e) {
      throw new CannotJudge("usage.instant", word);
    }
  }

  private static Duration minutes(String word) {
    if (!word.matches("[0-9]{1,7}")) {
      throw new CannotJudge("usage.minutes", word);
    }
    return Duration.ofMinutes(Long.parseLong(word));
  }
}
