package org.garante.web.report;

import java.util.List;
import java.util.Optional;

/**
 * A report in words: what the page and the PDF lay out, and nothing else of it.
 *
 * @param notes whose records, until when, how far the ledger had come
 */
public record ShownReport(
    String code,
    String title,
    String answer,
    List<String> notes,
    List<Entry> coverage,
    Optional<Chart> chart,
    List<Table> tables,
    List<Group> groups) {

  /** Words that open something, if they have an address; {@code spoken} says where they stand. */
  public record Piece(String text, String address, String spoken) {}

  /** One place of a table, with the head of its column. */
  public record Entry(String head, List<Piece> pieces, boolean number) {}

  /** The head of a column: what it counts, by which definition, and who asks for it. */
  public record Head(String text, String definition, String basis, boolean number) {}

  public record Line(String label, List<Entry> entries, boolean total) {}

  /**
   * A table.
   *
   * @param lineHead what its lines are
   * @param lines the last of which may be that of all
   */
  public record Table(
      String key,
      String title,
      String note,
      String lineHead,
      List<Head> heads,
      List<Line> lines,
      String cut) {}

  /**
   * A bar, and perhaps a second one beside it.
   *
   * @param percent how long, of the longest
   */
  public record Bar(String label, String text, int percent, String besideText, int besidePercent) {}

  /** Bars of one column. */
  public record Chart(String title, String table, String main, String beside, List<Bar> bars) {}

  /** A figure somebody reported, with what its source says of it. */
  public record Figure(
      String id,
      String value,
      String period,
      String area,
      String population,
      String base,
      String issuer,
      String source,
      String caveat) {}

  /** Two figures: how they differ, and what can be said of that. */
  public record Pair(String which, String said) {}

  /** Figures about one subject. */
  public record Group(String title, List<Figure> figures, List<Pair> pairs) {}
}
