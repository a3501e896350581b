package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.garante.domain.catalogue.CatalogueRepository;
import org.garante.domain.catalogue.Source;
import org.garante.domain.figure.Comparison;
import org.garante.domain.figure.FigureLabel;
import org.garante.domain.figure.FigureRelation;
import org.garante.domain.figure.ReportedFigure;
import org.garante.domain.figure.ReportedFigure.Words;
import org.garante.domain.figure.ReportedFigures;

/** Sources and reported figures, from the data files the product ships. */
@ApplicationScoped
public class ReferenceData {
  private final CatalogueRepository catalogue;
  private final ReportedFigures figures;

  @Inject
  public ReferenceData(CatalogueRepository catalogue, ReportedFigures figures) {
    this.catalogue = catalogue;
    this.figures = figures;
  }

  /** Loads all sources and figures. */
  @Transactional
  public void load() {
    read("sources.csv").forEach(row -> catalogue.add(source(row)));
    figures().forEach(figures::add);
    relations().forEach(figures::add);
    read("figure-places.csv")
        .forEach(row -> figures.addPlace(row.get("figure"), row.get("named"), row.get("state")));
  }

  /** The figures of the data files. */
  static List<ReportedFigure> figures() {
    Map<String, CSVRecord> comparisons = byFirst(read("figure-comparisons.csv"));
    Map<String, CSVRecord> spanish = byFirst(read("reported-figures-es.csv"));
    Map<String, CSVRecord> labels = byFirst(read("figure-labels.csv"));
    return read("reported-figures.csv").stream()
        .map(
            row -> {
              String id = row.get("id");
              return figure(
                  row,
                  spanish.get(id),
                  comparisons.get(id),
                  Optional.ofNullable(labels.get(id)).map(ReferenceData::label));
            })
        .toList();
  }

  /** What they have to do with each other. */
  static List<FigureRelation> relations() {
    return read("figure-relations.csv").stream()
        .map(
            row ->
                new FigureRelation(
                    FigureRelation.Kind.valueOf(row.get("kind")),
                    List.of(row.get("first").split(" ")),
                    List.of(row.get("second").split(" "))))
        .toList();
  }

  private static FigureLabel label(CSVRecord row) {
    return new FigureLabel(
        FigureLabel.About.valueOf(row.get("about")),
        Map.of("en", row.get("en"), "es", row.get("es")),
        given(row, "recorded_as"));
  }

  private static Source source(CSVRecord row) {
    return new Source(
        row.get("id"),
        row.get("title"),
        row.get("publisher"),
        row.get("kind"),
        row.get("date"),
        row.get("reliability"),
        Integer.parseInt(row.get("credibility")));
  }

  private static ReportedFigure figure(
      CSVRecord row, CSVRecord spanish, CSVRecord comparison, Optional<FigureLabel> label) {
    return new ReportedFigure(
        row.get("id"),
        row.get("source"),
        row.get("metric"),
        row.get("unit"),
        new BigDecimal(row.get("value")),
        given(row, "lower_bound").map(BigDecimal::new),
        given(row, "upper_bound").map(BigDecimal::new),
        given(row, "qualifier")
            .map(
                text ->
                    ReportedFigure.Qualifier.valueOf(
                        text.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'))),
        given(row, "period_start").map(LocalDate::parse),
        given(row, "period_end").map(LocalDate::parse),
        given(comparison, "kind")
            .map(
                kind ->
                    Comparison.with(
                        kind, comparison.get("operation"), given(comparison, "role_tier")))
            .orElseGet(() -> Comparison.none(comparison.get("not_compared"))),
        label,
        Map.of("en", words(row), "es", words(spanish)));
  }

  private static Words words(CSVRecord row) {
    return new Words(
        row.get("issuer"),
        row.get("area"),
        row.get("population_definition"),
        row.get("comparison_base"),
        row.get("caveat"));
  }

  private static Optional<String> given(CSVRecord row, String column) {
    return Optional.of(row.get(column)).filter(text -> !text.isBlank());
  }

  private static Map<String, CSVRecord> byFirst(List<CSVRecord> rows) {
    return rows.stream().collect(Collectors.toMap(row -> row.get(0), Function.identity()));
  }

  /** The rows of a data file beside this class. */
  static List<CSVRecord> read(String file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser =
        format.parse(
            new InputStreamReader(
                ReferenceData.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
