package org.garante.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.figure.Aspect;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.Verdict;
import org.garante.domain.report.ReportCode;
import org.garante.domain.report.ReportParameters;
import org.junit.jupiter.api.Test;

/** Everything the reports count, and every figure there is data for, has its words. */
class ReportBundleTest {
  private static final Path REPORTS =
      Path.of("../persistence/src/main/java/org/garante/persistence/report");
  private static final Path DATA = Path.of("../demo/src/main/resources/org/garante/demo");

  private final ReportWords words = SampleReport.words(SampleReport.SPANISH);

  @Test
  void every_column_and_table_has_its_words() throws IOException {
    String sources = sources();
    Set<String> columns =
        found(
            sources,
            "\\b(?:count|countAnyDay|share|percentile|greatest|proportion)\\(\\s*\"(\\w+)\"");
    columns.addAll(
        Set.of("reported", "period", "difference", "outside", "why", "discrepancy", "found"));
    assertThat(columns).hasSizeGreaterThan(40);
    for (String column : columns) {
      assertThat(words.ifAny("report.column." + column)).as(column).isPresent();
      assertThat(words.ifAny("report.define." + column)).as(column).isPresent();
    }
    Set<String> tables = found(sources, "Panel(?:\\.of)?\\(\\s*\"(\\w+)\"");
    tables.addAll(Set.of("coverage", "notCompared", "found"));
    assertThat(tables)
        .allSatisfy(table -> assertThat(words.ifAny("report.table." + table)).isPresent());
    Set<String> lines = found(sources, "Breakdown\\.by\\(\\s*\"(\\w+)\"");
    lines.addAll(ReportCode.R04.breakdowns());
    lines.add("figures");
    assertThat(lines)
        .allSatisfy(line -> assertThat(words.ifAny("report.line." + line)).isPresent());
  }

  @Test
  void every_report_and_choice_has_its_words() {
    Set<String> keys = new TreeSet<>();
    for (ReportCode code : ReportCode.values()) {
      List.of("title", "about", "answer", "nothing", "chart")
          .forEach(part -> keys.add("report." + code + "." + part));
      code.breakdowns().forEach(by -> keys.add("reports.by." + by));
    }
    names(keys, "reports.dated.", ReportParameters.Dated.values());
    names(keys, "Aspect.", Aspect.values());
    for (Verdict verdict : Verdict.values()) {
      // nothing but what is recorded says who acted
      if (verdict != Verdict.ACTOR) {
        keys.add("Verdict." + verdict);
      }
      if (verdict.isFound()) {
        keys.add("DiscrepancyKind." + verdict);
        keys.add("Discrepancy." + (verdict == Verdict.ACTOR ? "actor" : verdict));
      }
    }
    names(keys, "Qualifier.", ReportedFigure.Qualifier.values());
    assertThat(keys).allSatisfy(key -> assertThat(words.ifAny(key)).isPresent());
  }

  @Test
  void every_figure_of_the_data_has_its_words() throws IOException {
    for (String row : rows("figure-comparisons.csv")) {
      String[] cells = row.split(",", -1);
      if (!cells[4].isEmpty()) {
        assertThat(words.ifAny("report.reason." + cells[4])).as(row).isPresent();
      }
    }
    Pattern metric = Pattern.compile(",([a-z_]+(?:\\.[a-z_]+)?),(\\w+),-?[0-9.]+,");
    for (String row : rows("reported-figures.csv")) {
      var found = metric.matcher(row);
      assertThat(found.find()).as(row).isTrue();
      assertThat(words.ifAny("figure.metric." + found.group(1))).as(row).isPresent();
      assertThat(words.ifAny("figure.unit." + found.group(2))).as(row).isPresent();
    }
  }

  private static void names(Set<String> keys, String prefix, Enum<?>[] constants) {
    Arrays.stream(constants).forEach(constant -> keys.add(prefix + constant.name()));
  }

  private static List<String> rows(String file) throws IOException {
    return Files.readAllLines(DATA.resolve(file)).stream().skip(1).toList();
  }

  private static Set<String> found(String sources, String pattern) {
    return Pattern.compile(pattern)
        .matcher(sources)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith("Report.java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }
}
