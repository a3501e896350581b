package org.garante.verifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.garante.verifier.ledger.Moments;

/** The report for people: both verdicts, a paragraph for each finding. */
public final class TextReport {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private TextReport(Language language) {
    this.language = language;
  }

  public static String of(Report report, Language language) {
    TextReport made = new TextReport(language);
    made.tell(report);
    return made.text.toString();
  }

  private void tell(Report report) {
    if (report.reason().isPresent()) {
      line(language.say("report.cannot", report.reason().get()));
      return;
    }
    verdict("integrity", report.findings().integrity());
    verdict("completeness", report.findings().completeness());
    report.passedOver().forEach(name -> line(language.say("report.passedOver", name)));
    report.counted().ifPresent(this::counted);
    report.certified().ifPresent(this::certified);
    line(language.say(report.status() == 0 ? "report.verified" : "report.failed", report.origin()));
  }

  private void verdict(String name, Findings.Verdict verdict) {
    if (verdict.holds()) {
      line(language.say("report." + name + ".holds"));
      return;
    }
    line(language.say("report." + name + ".fails", verdict.kept().size() + verdict.more()));
    verdict.kept().forEach(this::finding);
    if (verdict.more() > 0) {
      line("  " + language.say("report.more", verdict.more()));
    }
  }

  private void finding(Finding finding) {
    Place place = finding.place();
    List<String> places = new ArrayList<>();
    put(places, "report.position", place.position());
    put(places, "report.record", place.folio());
    put(places, "report.submission", place.submission());
    put(places, "report.act", place.act());
    put(places, "report.entry", place.entry());
    put(places, "report.row", place.row());
    String sentence = language.say(new Sentence(finding.key(), finding.arguments()));
    line("  " + finding.code().text() + ": " + sentence);
    if (!places.isEmpty()) {
      line("    " + String.join(", ", places));
    }
  }

  private void counted(Counted counted) {
    line(
        language.say(
            "report.counted",
            counted.entries(),
            counted.unsealed(),
            counted.records(),
            counted.checkpoints()));
    line(
        language.say(
            "report.newest",
            counted.newestSize(),
            counted
                .newestTime()
                .<Object>map(time -> time)
                .orElse(new Sentence("report.untimed", List.of()))));
  }

  private void certified(Certified certified) {
    String asked =
        certified.asked().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    line(language.say("report.asked", Moments.text(Moments.instant(certified.at())), asked));
    if (!certified.terms().isEmpty()) {
      line(language.say("report.terms", certified.terms()));
    }
    line(language.say("report.reason", certified.reason()));
    int shown = certified.folios().size();
    line(language.say("report.found", shown + certified.withheld().size()));
    certified.folios().forEach(folio -> line("  " + folio));
    certified.withheld().forEach(one -> line("  " + language.say("report.withheld", one)));
  }

  private void put(List<String> places, String key, Object value) {
    if (value != null) {
      places.add(language.say(key, value));
    }
  }

  /** What was read may hold what a terminal would obey. */
  private void line(String said) {
    said.codePoints()
        .map(c -> Character.isISOControl(c) && c != '\n' ? '?' : c)
        .forEach(text::appendCodePoint);
    text.append(System.lineSeparator());
  }
}
