package org.garante.domain.review.reading;

import java.util.List;
import java.util.Optional;

/**
 * Records that one is linked with: all that it names and a page of those that name it.
 *
 * @param next after which the next page of those begins; empty if these are all
 */
public record LinkPage(List<LinkRow> rows, Optional<Place> next) {
  /** Greatest number of records on a page that name the one in view. */
  public static final int INCOMING = 100;

  public static final LinkPage NONE = new LinkPage(List.of(), Optional.empty());

  public LinkPage {
    rows = List.copyOf(rows);
  }

  /** The page made of rows fetched in order, which may be more than it holds. */
  public static LinkPage of(List<LinkRow> fetched) {
    int named = (int) fetched.stream().filter(row -> !row.incoming()).count();
    if (fetched.size() <= named + INCOMING) {
      return new LinkPage(fetched, Optional.empty());
    }
    List<LinkRow> rows = fetched.subList(0, named + INCOMING);
    return new LinkPage(rows, Optional.of(Place.of(rows.get(rows.size() - 1))));
  }

  /** Where a link stands among those of a record. Its text goes into the address. */
  public record Place(String kind, String folio, String role) {
    static Place of(LinkRow row) {
      return new Place(row.kind(), row.folio(), row.role());
    }

    /** The place of that text; none if it is no place. */
    public static Optional<Place> parse(String text) {
      String[] parts = text.split("_", -1);
      return parts.length == 3
          ? Optional.of(new Place(parts[0], parts[1], parts[2]))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return kind + "_" + folio + "_" + role;
    }
  }
}
