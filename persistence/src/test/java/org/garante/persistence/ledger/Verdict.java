package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the verifier says of a bundle, as a program of its own; and what the second one says,
 * written by somebody who knew docs/ledger-format.md alone. The two have to agree.
 */
final class Verdict {
  private static final Path COLUMNS = Path.of("..", "docs", "ledger-columns.json");

  private final int status;
  private final JsonObject said;

  private Verdict(int status, JsonObject said) {
    this.status = status;
    this.said = said;
  }

  /** Verifies a bundle against keys and checkpoints kept outside. */
  static Verdict of(Path bundle, Path keys, List<Path> checkpoints, String... options) {
    List<String> words = words(bundle, keys, checkpoints, options);
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes(),
            "org.garante.verifier.Main");
    return agreed(run(program, words), words);
  }

  /**
   * The same without a process for each bundle: the program's own classes and nothing else, loaded
   * once.
   */
  static Verdict quickly(Path bundle, Path keys, List<Path> checkpoints, String... options) {
    List<String> words = words(bundle, keys, checkpoints, options);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      int status =
          (int)
              Program.RUN.invoke(
                  null, words, Map.of(), new PrintStream(out, false, StandardCharsets.UTF_8));
      Verdict verdict = new Verdict(status, Bundle.object(out.toString(StandardCharsets.UTF_8)));
      agreedStatus(verdict, words);
      return verdict;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What both say where columns and forms of acts are those of other files. */
  static Verdict of(Path columns, Path acts, Path bundle, Path keys, List<Path> checkpoints) {
    List<String> words =
        words(
            bundle, keys, checkpoints, "--columns", columns.toString(), "--acts", acts.toString());
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes(),
            "org.garante.verifier.Main");
    return agreed(run(program, words), words);
  }

  private static final class Program {
    private static final Method RUN = run();

    private static Method run() {
      try {
        URL[] path = {Path.of(classes()).toUri().toURL()};
        Method run =
            new URLClassLoader(path, ClassLoader.getPlatformClassLoader())
                .loadClass("org.garante.verifier.Main")
                .getDeclaredMethod("run", List.class, Map.class, PrintStream.class);
        run.setAccessible(true);
        return run;
      } catch (IOException | ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<String> words(
      Path bundle, Path keys, List<Path> checkpoints, String... options) {
    List<String> words = new ArrayList<>(List.of(bundle.toString(), "--key", keys.toString()));
    words.add("--checkpoint");
    checkpoints.forEach(file -> words.add(file.toString()));
    words.addAll(List.of(options));
    words.add("--json");
    return words;
  }

  /** What the second verifier says too. */
  private static Verdict agreed(Verdict first, List<String> words) {
    Verdict second = agreedStatus(first, words);
    for (String verdict : List.of("integrity", "completeness")) {
      assertThat(second.codes(verdict))
          .as("%s: %s, by the second verifier: %s", verdict, first.said, second.said)
          .isEqualTo(first.codes(verdict));
    }
    return first;
  }

  /** The second verifier's verdict, which comes to the same exit status. */
  private static Verdict agreedStatus(Verdict first, List<String> words) {
    if (!words.contains("--columns")) {
      words.addAll(List.of("--columns", COLUMNS.toString()));
    }
    Verdict second = run(SecondVerifier.program("verify.mjs"), words);
    assertThat(second.status)
        .as("exit status: %s, by the second verifier: %s", first.said, second.said)
        .isEqualTo(first.status);
    return second;
  }

  private static Verdict run(List<String> program, List<String> words) {
    List<String> command = new ArrayList<>(program);
    command.addAll(words);
    try {
      Path out = Files.createTempFile("verdict", ".json");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      int status = process.waitFor();
      String said = Files.readString(out);
      Files.delete(out);
      return new Verdict(status, Bundle.object(said));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the verifier's classes are: nothing else is on the path of the program. */
  private static String classes() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("verifier"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no verifier on the class path"));
  }

  /** The object the program printed. */
  JsonObject said() {
    return said;
  }

  boolean holds(String verdict) {
    return said.getJsonObject(verdict).getBoolean("holds");
  }

  SortedSet<String> codes(String verdict) {
    SortedSet<String> codes = new TreeSet<>();
    findings(verdict).forEach(finding -> codes.add(finding.getString("code")));
    return codes;
  }

  private List<JsonObject> findings(String verdict) {
    JsonObject one = said.getJsonObject(verdict);
    return one == null ? List.of() : one.getJsonArray("findings").getValuesAs(JsonObject.class);
  }

  /** Asserts that nothing was found. */
  void isClean() {
    assertThat(said.toString()).satisfies(all -> assertThat(status).as(all).isZero());
  }

  /** Asserts that the verdict fails with this code, and that the finding names this. */
  void finds(String verdict, String code, String member, Object named) {
    assertThat(status).as(said.toString()).isEqualTo(1);
    assertThat(holds(verdict)).as(said.toString()).isFalse();
    assertThat(findings(verdict))
        .as(said.toString())
        .anySatisfy(
            finding -> {
              assertThat(finding.getString("code")).isEqualTo(code);
              assertThat(finding.get(member))
                  .as(member)
                  .isNotNull()
                  .satisfies(
                      value ->
                          assertThat(value.toString().replace("\"", ""))
                              .isEqualTo(named.toString()));
              assertThat(finding.getString("sentence")).isNotBlank();
            });
  }

  /** Whether something was found, and named. */
  boolean findsSomething() {
    return status == 1 && !(holds("integrity") && holds("completeness"));
  }

  /** Asserts that the verdict fails with this code. */
  void finds(String verdict, String code) {
    assertThat(status).as(said.toString()).isEqualTo(1);
    assertThat(codes(verdict)).as(said.toString()).contains(code);
  }

  @Override
  public String toString() {
    return said.toString();
  }
}
