package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles made to make the verifier fall over, and questions that it cannot answer. */
class HostileBundleTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final Map<String, String> members = TestBundle.members(scenario.register);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          manifest.json     | garante-bundle/2          | garante-bundle/3        | of the format garante-bundle/3
          manifest.json     | FULL                      | HALF                    | Line 1 of manifest.json
          manifest.json     | "origin"                  | "origen"                | no member origen
          manifest.json     | 2025-06-05T               | 2025-13-05T             | An instant
          checkpoints.jsonl | "note"                    | "text"                  | Line 1 of checkpoints.jsonl
          manifest.json     | "scope"                   | "more": 1, "scope"      | no member more
          entries.jsonl     | "leaf"                    | "blatt"                 | no member blatt
          entries.jsonl     | "leaves"                  | "entry2": {}, "leaves"  | no member entry2
          entries.jsonl     | "position": 0,            | ''                      | leaf does not belong
          entries.jsonl     | "action": "SUBMIT"        | "action": "OPEN"        | leaves is missing
          entries.jsonl     | "action": "SIGN_IN_FAILED" | "action": "SUBMIT"     | leaves does not belong
          entries.jsonl     | "role"                    | "roles"                 | no member roles
          entries.jsonl     | "position": 0             | "position": 0.5         | The number at byte
          entries.jsonl     | "position": 0             | "position": -1          | position is not of the kind
          entries.jsonl     | "position": 0             | "position": 0, "position": 0 | has a name that another one has
          entries.jsonl     | "position": 0             | "position": "0"         | position is not of the kind
          entries.jsonl     | "commitment"              | "obligation"            | no member obligation
          entries.jsonl     | T18:00:01.5               | T18:00:01,5             | An instant
          records.jsonl     | "folio"                   | "number"                | Line 1 of records.jsonl cannot be understood: There is no member number
          records.jsonl     | "status"                  | "state"                 | no member state
          records.jsonl     | "from"                    | "since"                 | no member since
          records.jsonl     | "enteredBy"               | "enterer"               | no member enterer
          records.jsonl     | "schema": 1               | "schema": "1"           | schema is not of the kind
          records.jsonl     | "acts"                    | "annulments"            | no member annulments
          records.jsonl     | "about"                   | "over"                  | no member over
          records.jsonl     | "form"                    | "shape"                 | no member shape
          records.jsonl     | "about": null             | "about": 1              | about is not of the kind
          records.jsonl     | "state": null             | "state": false          | state is not of the kind
          records.jsonl     | "health"                  | "wealth"                | content is not of the kind
          records.jsonl     | "annulled": false         | "annulled": "no"        | annulled is not of the kind
          records.jsonl     | "salt": "                 | "salt": 1, "v": "       | no member v
          """)
  void what_is_malformed_is_not_judged_and_its_place_told(
      String member, String from, String to, String reason) throws IOException {
    assertThat(members.get(member)).contains(from);
    cannotJudge(text -> text.replaceFirst(java.util.regex.Pattern.quote(from), to), member, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "{}\n", "[]\n", "null\n", "{\"position\":0\n", "\u0000\n"})
  void line_that_is_no_entry_is_not_judged(String line) throws IOException {
    long lines = scenario.register.entries.size() + 1;
    cannotJudge(text -> text + line, "entries.jsonl", "Line " + lines + " of entries.jsonl");
  }

  @Test
  void nesting_and_length_of_lines_are_limited() throws IOException {
    cannotJudge(text -> "{\"a\":" + "[".repeat(100_000), "records.jsonl", "nested too deep");
    cannotJudge(text -> "{\"a\":\"" + "a".repeat(9 << 20), "records.jsonl", "too long");
    cannotJudge(text -> text + " ".repeat(1 << 17), "manifest.json", "too long");
  }

  @Test
  void line_longer_than_a_batch_is_read() throws IOException {
    members.computeIfPresent(
        "entries.jsonl",
        (name, text) -> text.replaceFirst("\\{", "{" + " ".repeat(300_000)).strip());
    assertThat(verify(members).status()).isZero();
  }

  @Test
  void members_missing_moved_added_or_named_otherwise_are_not_judged() throws IOException {
    for (String member : List.copyOf(members.keySet())) {
      Map<String, String> fewer = new LinkedHashMap<>(members);
      fewer.remove(member);
      assertThat(reason(verify(fewer))).contains(member);
    }
    Map<String, String> more = new LinkedHashMap<>(members);
    more.put("../evil", "");
    assertThat(reason(verify(more))).contains("../evil");
  }

  @Test
  void broken_archives_are_not_judged() throws IOException {
    byte[] whole = Files.readAllBytes(new TestBundle(folder).write(members));
    Path file = folder.resolve("broken.zip");
    for (int length : List.of(2, 4, 40, whole.length / 2, whole.length * 3 / 4)) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(scenario.outsider(folder).verify(file).status()).as("%s", length).isEqualTo(2);
    }
    for (int at = 0; at < whole.length; at = at < 60 ? at + 1 : at + 197) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x55;
      Files.write(file, flipped);
      // dates and versions may be anything
      assertThat(scenario.outsider(folder).verify(file).status()).as("%s", at).isIn(0, 2);
    }
  }

  @TestFactory
  Stream<DynamicTest> archive_that_another_reader_may_read_otherwise_is_not_judged()
      throws IOException {
    byte[] whole = Files.readAllBytes(new TestBundle(folder).write(members));
    Scenario tampered = new Scenario();
    tampered.search.put("object", "reports");
    byte[] other =
        Files.readAllBytes(new TestBundle(folder).write(TestBundle.members(tampered.register)));
    return TestArchive.ways(other).entrySet().stream()
        .map(
            way ->
                DynamicTest.dynamicTest(
                    way.getKey(),
                    () -> {
                      TestArchive archive = new TestArchive(whole);
                      way.getValue().accept(archive);
                      assertThat(archive.bytes()).isNotEqualTo(whole);
                      Path file = Files.write(folder.resolve("other.zip"), archive.bytes());
                      assertThat(reason(scenario.outsider(folder).verify(file))).isNotBlank();
                    }));
  }

  @Test
  void archive_longer_than_32_bits_is_read_as_its_directory_says() throws IOException {
    Path file = folder.resolve("long.zip");
    LongArchive.write(file);
    assertThat(reason(scenario.outsider(folder).verify(file)))
        .as("the directory is right, the manifest is none")
        .contains("manifest.json cannot be understood");
  }

  @Test
  void archive_that_inflates_without_end_is_stopped() throws IOException {
    Map<String, String> bomb = new LinkedHashMap<>(members);
    bomb.put("manifest.json", " ".repeat(64 << 20));
    assertThat(reason(verify(bomb))).contains("too long");
  }

  @Test
  void what_is_neither_bundle_nor_certificate_is_not_judged() throws IOException {
    Path file = folder.resolve("other");
    for (String text : List.of("", "P", "hello", "{}", "%PDF-1.7\n", "{\"format\":\"x\"}")) {
      Files.writeString(file, text);
      assertThat(scenario.outsider(folder).verify(file).status()).as(text).isEqualTo(2);
    }
    assertThat(scenario.outsider(folder).verify(folder.resolve("none")).status()).isEqualTo(2);
  }

  @Test
  void without_a_key_or_a_checkpoint_that_counts_nothing_is_judged() throws IOException {
    TestRegister other = new TestRegister();
    TestRegister register = scenario.register;
    Path bundle = new TestBundle(folder).write(members);

    assertThat(reason(new TestBundle(folder).held(List.of(scenario.held)).verify(bundle)))
        .contains("No key is held");
    assertThat(reason(new TestBundle(folder).keys(register.keys).verify(bundle)))
        .contains("No checkpoint held");
    assertThat(
            reason(
                new TestBundle(folder)
                    .keys(other.keys)
                    .held(List.of(scenario.held))
                    .verify(bundle)))
        .contains("No checkpoint held");
    assertThat(
            reason(
                new TestBundle(folder)
                    .keys(List.of(TestKey.ledger("other.test").line()))
                    .held(List.of(scenario.held))
                    .verify(bundle)))
        .contains("None of the keys");
    String foreign = scenario.held.replaceFirst(TestRegister.ORIGIN, "other.test");
    assertThat(reason(scenario.outsider(folder).held(List.of(foreign)).verify(bundle)))
        .contains("other.test");
    assertThat(reason(scenario.outsider(folder).keys(List.of("no key")).verify(bundle)))
        .contains("no verifier key");
    assertThat(reason(scenario.outsider(folder).held(List.of("no note")).verify(bundle)))
        .contains("no signed note");
  }

  @Test
  void held_checkpoint_that_does_not_count_is_told() throws IOException {
    String altered = scenario.held.replace("\n9\n", "\n7\n");
    Outcome outcome = scenario.outsider(folder).held(List.of(altered)).verify(scenario.register);
    assertThat(outcome.status()).isZero();
    assertThat((List<?>) outcome.json().get("passedOver")).hasSize(1);
  }

  @Test
  void instant_out_of_all_bounds_is_not_judged() throws IOException {
    assertThat(
            reason(
                scenario
                    .outsider(folder)
                    .with("--as-of", "-1000000000-01-01T00:00:00Z")
                    .verify(scenario.register)))
        .contains("unforeseen");
  }

  @Test
  void bundle_of_hashes_is_judged_by_its_tree() throws IOException {
    scenario.register.manifest.put("scope", "HASHES");
    scenario.register.entries.removeIf(line -> !line.containsKey("position"));
    scenario.register.entries.forEach(line -> line.keySet().retainAll(List.of("position", "leaf")));
    scenario.register.records.clear();
    scenario.register.administration.clear();
    assertThat(scenario.outsider(folder).verify(scenario.register).status()).isZero();

    scenario.register.entries.get(3).put("leaf", "00".repeat(32));
    Outcome outcome = scenario.outsider(folder).verify(scenario.register);
    assertThat(outcome.codes()).containsExactly("checkpoint-root");
    assertThat(outcome.status()).isEqualTo(1);
  }

  private void cannotJudge(UnaryOperator<String> change, String member, String reason)
      throws IOException {
    Map<String, String> changed = new LinkedHashMap<>(members);
    changed.computeIfPresent(member, (name, text) -> change.apply(text));
    assertThat(reason(verify(changed))).contains(reason);
  }

  private Outcome verify(Map<String, String> changed) throws IOException {
    TestBundle outsider = scenario.outsider(folder);
    return outsider.verify(outsider.write(changed));
  }

  private static String reason(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.said()).isEqualTo(2);
    assertThat(outcome.json()).containsOnlyKeys("verdict", "reason");
    assertThat(outcome.json()).containsEntry("verdict", "CANNOT_JUDGE");
    return (String) outcome.json().get("reason");
  }
}
