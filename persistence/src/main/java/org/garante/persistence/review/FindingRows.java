package org.garante.persistence.review;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Strength;
import org.garante.persistence.Sql;

/** Findings as rows of a table: read from them, and as JSON for statements that write many. */
final class FindingRows {
  private static final JsonProvider JSON = JsonProvider.provider();

  private FindingRows() {}

  static Finding finding(Sql.Row row) {
    return new Finding(
        row.text("rule"),
        row.constant("strength", Strength.class),
        row.text("path"),
        row.text("message"),
        row.texts("arguments"));
  }

  /** With their place among them, from 0. */
  static JsonArray json(List<Finding> findings) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      rows.add(
          JSON.createObjectBuilder()
              .add("ordinal", i)
              .add("rule", finding.rule())
              .add("strength", finding.strength().name())
              .add("path", finding.path())
              .add("message", finding.message())
              .add("arguments", JSON.createArrayBuilder(finding.arguments())));
    }
    return rows.build();
  }
}
