package org.garante.web.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.garante.domain.report.CellRef;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;

/** The addresses of reports and of the lists behind their numbers, which can be sent to others. */
final class ReportAddress {
  private ReportAddress() {}

  static String report(ReportCode code, ReportParameters parameters) {
    return with("/reports/report", code, parameters.given());
  }

  /** The list a number counts, perhaps after the row with that key. */
  static String rows(
      ReportCode code, ReportParameters parameters, CellRef cell, Optional<String> after) {
    Map<String, String> query = new TreeMap<>(parameters.given());
    query.putAll(cell.given());
    after.ifPresent(key -> query.put("after", key));
    return with("/reports/records", code, query);
  }

  private static String with(String path, ReportCode code, Map<String, String> query) {
    Map<String, String> all = new TreeMap<>(query);
    all.put("code", code.name());
    return all.entrySet().stream()
        .map(
            each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", path + "?", ""));
  }
}
