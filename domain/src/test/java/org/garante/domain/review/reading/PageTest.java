package org.garante.domain.review.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of numbers, two on each, fetched with one more to see whether there is any. */
class PageTest {
  @Test
  void first_page_has_a_next_only_where_more_was_fetched() {
    assertThat(page(List.of(1, 2, 3), null).rows()).containsExactly(1, 2);
    assertThat(page(List.of(1, 2, 3), null).next()).contains(cursor(2, false));
    assertThat(page(List.of(1, 2, 3), null).previous()).isEmpty();
    assertThat(page(List.of(1, 2), null).next()).isEmpty();
    assertThat(page(List.of(), null).rows()).isEmpty();
    assertThat(page(List.of(), null).next()).isEmpty();
  }

  @Test
  void page_in_the_middle_has_both() {
    Page<Integer> page = page(List.of(3, 4, 5), cursor(2, false));
    assertThat(page.rows()).containsExactly(3, 4);
    assertThat(page.previous()).contains(cursor(3, true));
    assertThat(page.next()).contains(cursor(4, false));
  }

  @Test
  void last_page_has_no_next() {
    Page<Integer> page = page(List.of(5), cursor(4, false));
    assertThat(page.previous()).contains(cursor(5, true));
    assertThat(page.next()).isEmpty();
  }

  @Test
  void page_backwards_is_shown_in_the_lists_own_order() {
    Page<Integer> page = page(List.of(4, 3, 2), cursor(5, true));
    assertThat(page.rows()).containsExactly(3, 4);
    assertThat(page.previous()).contains(cursor(3, true));
    assertThat(page.next()).contains(cursor(4, false));
  }

  @Test
  void page_backwards_at_the_beginning_has_no_previous() {
    Page<Integer> page = page(List.of(2, 1), cursor(3, true));
    assertThat(page.rows()).containsExactly(1, 2);
    assertThat(page.previous()).isEmpty();
    assertThat(page.next()).contains(cursor(2, false));
  }

  @Test
  void cursor_is_read_back_from_the_address() {
    assertThat(Cursor.parse(cursor(7, true).toString())).contains(cursor(7, true));
    assertThat(Cursor.parse(cursor(7, false).toString())).contains(cursor(7, false));
    Cursor precise =
        new Cursor(Instant.parse("2025-06-05T21:20:00.123456Z"), UUID.randomUUID(), false);
    assertThat(Cursor.parse(precise.toString())).contains(precise);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "_",
        "2025-06-05T21:20:00Z",
        "2025-06-05T21:20:00Z_x_b",
        "a_b_c",
        "+1000000000-12-31T23:59:59Z_00000000-0000-0000-0000-000000000000_f",
        "-1000000000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000_f",
        "+10000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000000_f",
        "1899-12-31T00:00:00Z_00000000-0000-0000-0000-000000000000_f"
      })
  void what_is_no_cursor_begins_the_list_anew(String text) {
    assertThat(Cursor.parse(text)).isEmpty();
  }

  private static Page<Integer> page(
      List<Integer> fetched, @org.jspecify.annotations.Nullable Cursor from) {
    return Page.of(fetched, 2, Optional.ofNullable(from), row -> cursor(row, false));
  }

  private static Cursor cursor(int row, boolean backwards) {
    return new Cursor(Instant.ofEpochSecond(row), new UUID(0, row), backwards);
  }
}
