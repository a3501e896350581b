package org.garante.verifier;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.JsonReport;
import org.garante.verifier.report.Language;
import org.garante.verifier.report.Report;
import org.garante.verifier.report.Sentence;
import org.garante.verifier.report.TextReport;

/**
 * The command: verifies a bundle or a certificate and says what it found. Exit status 0 verified, 1
 * something was found, 2 cannot be judged.
 */
public final class Main {
  private Main() {}

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), System.getenv(), out));
  }

  /** Carries out what the words ask for and tells the exit status. */
  static int run(List<String> words, Map<String, String> environment, PrintStream out) {
    Report report = report(words);
    Language language = Language.of(environment);
    if (words.contains("--json")) {
      out.println(JsonReport.of(report, language));
    } else {
      out.print(TextReport.of(report, language));
    }
    return report.status();
  }

  /**
   * Whatever goes wrong, nothing was judged: exit status 1 always means that something was found.
   */
  private static Report report(List<String> words) {
    try {
      return new Verification(Arguments.of(words)).run();
    } catch (CannotJudge reason) {
      return Report.cannotJudge(reason.sentence());
    } catch (OutOfMemoryError e) {
      return Report.cannotJudge(new Sentence("memory", List.of()));
    } catch (RuntimeException | Error e) {
      return Report.cannotJudge(new Sentence("unexpected", List.of(e)));
    }
  }
}
