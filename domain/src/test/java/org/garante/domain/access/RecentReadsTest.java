package org.garante.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentReadsTest {
  private static final Instant FIRST = Instant.parse("2025-06-05T22:00:00Z");
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final RecentReads reads = new RecentReads();
  private final UUID record = UUID.randomUUID();

  @Test
  void same_record_within_ten_minutes_is_one_reading() {
    assertThat(reads.isNew(record, FIRST)).isTrue();
    assertThat(reads.isNew(record, FIRST)).isFalse();
    assertThat(reads.isNew(record, FIRST.plus(TEN_MINUTES))).isFalse();
  }

  @Test
  void after_ten_minutes_it_is_another() {
    reads.isNew(record, FIRST);
    assertThat(reads.isNew(record, FIRST.plus(TEN_MINUTES).plusNanos(1))).isTrue();
  }

  @Test
  void ten_minutes_count_from_the_reading_entered_not_from_the_last_look() {
    reads.isNew(record, FIRST);
    reads.isNew(record, FIRST.plus(Duration.ofMinutes(9)));
    assertThat(reads.isNew(record, FIRST.plus(Duration.ofMinutes(11)))).isTrue();
  }

  @Test
  void each_record_counts_for_itself() {
    reads.isNew(record, FIRST);
    assertThat(reads.isNew(UUID.randomUUID(), FIRST)).isTrue();
  }

  @Test
  void session_that_moves_to_another_node_takes_them_along() throws Exception {
    reads.isNew(record, FIRST);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(reads);
    RecentReads moved =
        (RecentReads)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(moved.isNew(record, FIRST)).isFalse();
  }
}
