package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.garante.verifier.TestRegister.in;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.garante.verifier.TestBundle.Outcome;
import org.garante.verifier.report.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said: to programs, to people, in both languages. */
class ReportTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();

  @Test
  void json_is_one_object_with_both_verdicts_and_counts() throws IOException {
    scenario.search.put("object", "reports");
    Outcome outcome = scenario.outsider(folder).verify(scenario.register);

    assertThat(outcome.said().lines()).hasSize(1);
    assertThat(outcome.json()).containsOnlyKeys("verdict", "integrity", "completeness", "counted");
    assertThat(in(outcome.json(), "completeness"))
        .isEqualTo(Map.of("holds", true, "findings", List.of()));
    assertThat(in(outcome.json(), "integrity")).containsEntry("holds", false);
    assertThat(outcome.finding("leaf")).containsOnlyKeys("code", "entry", "position", "sentence");
  }

  @Test
  void hundred_findings_of_a_verdict_are_listed_and_the_rest_counted() throws IOException {
    for (int i = 0; i < 101; i++) {
      scenario.register.record("ARR", "FGR", i + 1);
    }
    Outcome outcome = scenario.outsider(folder).verify(scenario.register);

    assertThat(outcome.findings("completeness")).hasSize(100);
    assertThat(in(outcome.json(), "completeness")).containsEntry("more", 1L);
  }

  @Test
  void people_read_it_in_their_language() throws IOException {
    Object folio = in(scenario.amended, "record").get("folio");
    in(scenario.amended, "record").put("annulled", false);

    assertThat(told("en_US.UTF-8"))
        .contains("Integrity: DOES NOT HOLD. Findings: 1")
        .contains("state: An act of annulment of the record is confirmed")
        .contains("record " + folio)
        .contains("Completeness: holds")
        .contains("NOT VERIFIED: ledger.test/garante");
    assertThat(told("es_MX.UTF-8"))
        .contains("Integridad: NO SE SOSTIENE. Hallazgos: 1")
        .contains("registro " + folio)
        .contains("NO VERIFICADO: ledger.test/garante");
  }

  @Test
  void nothing_that_was_read_reaches_the_terminal_as_a_command() throws IOException {
    in(scenario.amended, "record").put("folio", "GAR\u009b31mX");
    assertThat(told("C")).contains("GAR?31mX").doesNotContain("\u009b");
  }

  @Test
  void command_line_that_makes_no_sense_is_explained() {
    for (List<String> words :
        List.of(
            List.<String>of(),
            List.of("a", "b"),
            List.of("a", "--never"),
            List.of("a", "--as-of"),
            List.of("a", "--as-of", "yesterday"),
            List.of("\0"),
            List.of("a", "--max-age", "-1"))) {
      Outcome outcome = TestBundle.run(words, "C");
      assertThat(outcome.status()).isEqualTo(2);
      assertThat(outcome.said()).startsWith("CANNOT JUDGE: ");
    }
  }

  @Test
  void both_languages_have_the_same_sentences_and_all_that_the_code_says() throws IOException {
    Properties english = messages("messages.properties");
    Properties spanish = messages("messages_es.properties");
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    english
        .keySet()
        .forEach(
            key ->
                assertThat(places(spanish.getProperty((String) key)))
                    .as("%s", key)
                    .isEqualTo(places(english.getProperty((String) key))));
    List<String> said = new ArrayList<>(saidInCode());
    assertThat(english.keySet().stream().map(String.class::cast)).containsAll(said);
    assertThat(english.stringPropertyNames())
        .allMatch(key -> said.contains(key) || isPutTogether(key));
  }

  private String told(String language) throws IOException {
    TestBundle outsider = scenario.outsider(folder);
    List<String> words = new ArrayList<>();
    words.add(outsider.write(TestBundle.members(scenario.register)).toString());
    words.addAll(outsider.arguments());
    return TestBundle.run(words, language).said();
  }

  /** Keys that stand in the code as a whole. */
  private static List<String> saidInCode() throws IOException {
    Pattern key = Pattern.compile("\"((?:" + codes() + ")(?:\\.[a-zA-Z0-9]+)*)\"");
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> text(file).lines())
          .flatMap(line -> key.matcher(line).results().map(match -> match.group(1)))
          .filter(found -> found.contains(".") || found.contains("-"))
          .filter(found -> !found.equals("certificate.json"))
          .distinct()
          .toList();
    }
  }

  private static String codes() {
    return String.join("|", Arrays.stream(Code.values()).map(Code::text).toList())
        + "|malformed|bundle|certificate|held|usage|report|java\\.zones|file";
  }

  private static boolean isPutTogether(String key) {
    return key.matches("checkpoint-(root|size)\\..*|report\\.(integrity|completeness)\\..*")
        || List.of("usage", "memory", "unexpected", "position", "order", "unsealed", "stale")
            .contains(key);
  }

  private static List<String> places(String sentence) {
    Matcher matcher = Pattern.compile("\\{\\d+}").matcher(sentence);
    return matcher.results().map(match -> match.group()).distinct().sorted().toList();
  }

  private static Properties messages(String name) throws IOException {
    Properties messages = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/org/garante/verifier", name), StandardCharsets.UTF_8)) {
      messages.load(reader);
    }
    return messages;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
