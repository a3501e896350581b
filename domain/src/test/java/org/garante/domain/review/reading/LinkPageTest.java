package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garante.domain.review.reading.LinkPage.Place;
import org.junit.jupiter.api.Test;

class LinkPageTest {
  @Test
  void page_of_just_what_it_holds_is_the_last_and_one_more_begins_another() {
    assertThat(LinkPage.of(links(1, LinkPage.INCOMING)).next()).isEmpty();

    LinkPage cut = LinkPage.of(links(1, LinkPage.INCOMING + 1));
    assertThat(cut.rows()).hasSize(1 + LinkPage.INCOMING);
    assertThat(cut.next()).contains(new Place("ARR", "F" + LinkPage.INCOMING, "operation"));
  }

  @Test
  void place_is_read_from_what_it_writes_and_nothing_else_is_a_place() {
    Place place = new Place("ARR", "GAR-ARR-2025-GN-000001-23", "operation");
    assertThat(Place.parse(place.toString())).contains(place);
    assertThat(Place.parse("")).isEmpty();
    assertThat(Place.parse("ARR_x")).isEmpty();
    assertThat(Place.parse("a_b_c_d")).isEmpty();
  }

  private static List<LinkRow> links(int named, int naming) {
    return Stream.concat(
            IntStream.rangeClosed(1, named).mapToObj(i -> link(i, false)),
            IntStream.rangeClosed(1, naming).mapToObj(i -> link(i, true)))
        .toList();
  }

  private static LinkRow link(int number, boolean incoming) {
    return new LinkRow(
        new UUID(0, number), "F" + number, "ARR", "GN", "", "operation", incoming, false, true);
  }
}
