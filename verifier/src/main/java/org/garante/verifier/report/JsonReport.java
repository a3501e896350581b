package org.garante.verifier.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.ledger.Moments;

/** The report for programs: one JSON object. */
public final class JsonReport {
  private final Language language;

  private JsonReport(Language language) {
    this.language = language;
  }

  public static String of(Report report, Language language) {
    return CanonicalJson.text(new JsonReport(language).object(report));
  }

  private Json object(Report report) {
    TreeMap<String, Json> object = new TreeMap<>();
    object.put("verdict", new Json.Text(report.verdict()));
    report.reason().ifPresent(reason -> object.put("reason", new Json.Text(language.say(reason))));
    if (!report.passedOver().isEmpty()) {
      object.put("passedOver", texts(report.passedOver()));
    }
    report
        .counted()
        .ifPresent(
            counted -> {
              object.put("integrity", verdict(report.findings().integrity()));
              object.put("completeness", verdict(report.findings().completeness()));
              object.put("counted", counted(counted));
            });
    report.certified().ifPresent(certified -> object.put("certified", certified(certified)));
    return new Json.Obj(object);
  }

  private static Json certified(Certified certified) {
    TreeMap<String, Json> asked = new TreeMap<>();
    certified.asked().forEach((name, value) -> asked.put(name, new Json.Text(value)));
    TreeMap<String, Json> object = new TreeMap<>();
    object.put("at", new Json.Text(Moments.text(Moments.instant(certified.at()))));
    object.put("asked", new Json.Obj(asked));
    object.put("terms", new Json.Text(certified.terms()));
    object.put("reason", new Json.Text(certified.reason()));
    object.put("folios", texts(certified.folios()));
    object.put("withheld", texts(certified.withheld()));
    return new Json.Obj(object);
  }

  private static Json texts(List<String> texts) {
    return new Json.Arr(texts.stream().<Json>map(Json.Text::new).toList());
  }

  private Json verdict(Findings.Verdict verdict) {
    List<Json> findings = new ArrayList<>();
    verdict.kept().forEach(finding -> findings.add(finding(finding)));
    TreeMap<String, Json> object = new TreeMap<>();
    object.put("holds", new Json.Truth(verdict.holds()));
    object.put("findings", new Json.Arr(findings));
    if (verdict.more() > 0) {
      object.put("more", new Json.Whole(verdict.more()));
    }
    return new Json.Obj(object);
  }

  private Json finding(Finding finding) {
    TreeMap<String, Json> object = new TreeMap<>();
    Place place = finding.place();
    object.put("code", new Json.Text(finding.code().text()));
    put(object, "entry", place.entry());
    if (place.position() != null) {
      object.put("position", new Json.Whole(place.position()));
    }
    put(object, "record", place.record());
    put(object, "folio", place.folio());
    put(object, "submission", place.submission());
    put(object, "act", place.act());
    put(object, "row", place.row());
    object.put(
        "sentence", new Json.Text(language.say(new Sentence(finding.key(), finding.arguments()))));
    return new Json.Obj(object);
  }

  private static Json counted(Counted counted) {
    TreeMap<String, Json> object = new TreeMap<>();
    object.put("entries", new Json.Whole(counted.entries()));
    object.put("unsealed", new Json.Whole(counted.unsealed()));
    object.put("records", new Json.Whole(counted.records()));
    object.put("checkpoints", new Json.Whole(counted.checkpoints()));
    object.put("newestSize", new Json.Whole(counted.newestSize()));
    object.put(
        "newestTime",
        counted
            .newestTime()
            .<Json>map(time -> new Json.Text(Moments.text(time)))
            .orElse(Json.Null.NULL));
    return new Json.Obj(object);
  }

  private static void put(TreeMap<String, Json> object, String name, String text) {
    if (text != null) {
      object.put(name, new Json.Text(text));
    }
  }
}
