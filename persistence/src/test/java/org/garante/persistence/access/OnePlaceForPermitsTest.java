package org.garante.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may is said in SQL by {@link PermitSql} alone. */
class OnePlaceForPermitsTest {
  private static final Pattern PERMITS =
      Pattern.compile(
          "from submission_scope|from stand_in|act_signer|owner_agency (=|in) :(viewer|own|scope)|a\\.role (=|in)");

  /**
   * What {@code Permit} itself is asked with, grants shown as such, and the pair that releases an
   * account.
   */
  private static final List<String> OTHERS =
      List.of("PermitSql.java", "RecordStore.java", "GrantListStore.java", "WatchStore.java");

  @Test
  void store_that_asks_who_may_asks_permit_sql() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      assertThat(
              sources
                  .filter(source -> source.toString().endsWith(".java"))
                  .filter(source -> !OTHERS.contains(source.getFileName().toString()))
                  .filter(source -> PERMITS.matcher(read(source)).find()))
          .isEmpty();
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
