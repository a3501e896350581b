package org.garante.web.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.garante.domain.report.Export;
import org.garante.domain.report.Manifest;
import org.garante.web.i18n.Values;

/** What a file says of itself, line by line (I29). */
final class ManifestWords {
  private final ReportWords words;

  ManifestWords(ReportWords words) {
    this.words = words;
  }

  Map<String, String> lines(Export export, String ledger, CsvRows rows) {
    Manifest manifest = export.manifest();
    Map<String, String> lines = new LinkedHashMap<>();
    put(lines, "filter", words.filter(manifest.filter()));
    put(lines, "ledger", ledger);
    put(lines, "at", Values.instant(manifest.at(), words.locale()) + " · " + manifest.at());
    put(lines, "user", manifest.user());
    put(lines, "agency", words.agency(manifest.agency()));
    put(lines, "purpose", manifest.purpose().replaceAll("\\s+", " "));
    put(lines, "export", manifest.export().toString());
    put(lines, "rows", String.valueOf(rows.count()));
    put(lines, "hash", rows.sha256());
    return lines;
  }

  private void put(Map<String, String> lines, String key, String value) {
    lines.put(words.text("reports.manifest." + key), value);
  }
}
