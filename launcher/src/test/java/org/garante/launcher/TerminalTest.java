package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final Path RESOURCES =
      Path.of("src/main/resources/org/garante/launcher/").toAbsolutePath();
  private static final Pattern KEY =
      Pattern.compile("(?:say|Refusal|sentence)\\(\\s*(?:\\w+ \\? )?\"([a-z.]+)\"");

  @Test
  void both_languages_say_the_same_things() throws Exception {
    assertThat(keys("messages_es.properties")).isEqualTo(keys("messages.properties"));
  }

  @Test
  void every_sentence_said_exists() throws Exception {
    TreeSet<String> said = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        Matcher matcher = KEY.matcher(Files.readString(source));
        while (matcher.find()) {
          said.add(matcher.group(1));
        }
      }
    }

    assertThat(said).contains("port.taken");
    assertThat(keys("messages.properties"))
        .containsAll(said.stream().filter(key -> !key.endsWith(".")).toList());
  }

  @Test
  void an_apostrophe_would_be_taken_for_a_quotation() throws Exception {
    for (String file : List.of("messages.properties", "messages_es.properties")) {
      assertThat(Files.readString(RESOURCES.resolve(file))).doesNotContain("'");
    }
  }

  @Test
  void it_speaks_spanish_where_the_person_does() {
    Terminal spanish = Terminal.of(new PrintStream(System.out), Map.of("LANG", "es_MX.UTF-8"));
    Terminal english =
        Terminal.of(new PrintStream(System.out), Map.of("LANG", "es_MX.UTF-8", "LC_ALL", "C"));

    assertThat(spanish.sentence("stop.done")).isEqualTo("Detenido.");
    assertThat(english.sentence("stop.done")).isEqualTo("Stopped.");
  }

  @Test
  void the_number_of_migrations_reads_as_a_sentence() {
    Terminal terminal = new Terminal(System.out, Locale.ROOT);

    assertThat(terminal.sentence("migrate.done", 0, "007"))
        .isEqualTo("Database: already up to date, version 007.");
    assertThat(terminal.sentence("migrate.done", 1, "007"))
        .isEqualTo("Database: 1 migration run, version 007.");
    assertThat(terminal.sentence("migrate.done", 7, "007"))
        .isEqualTo("Database: 7 migrations run, version 007.");
  }

  private static TreeSet<String> keys(String file) {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(RESOURCES.resolve(file))));
      return properties.stringPropertyNames().stream()
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void nothing_that_was_given_gives_orders_to_the_terminal() {
    Terminal terminal = new Terminal(System.out, Locale.ROOT);

    assertThat(terminal.sentence("port.invalid", "\u001b[2J\u202e80"))
        .contains("U+001B[2JU+202E80")
        .doesNotContain("\u001b", "\u202e");
  }
}
