package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.garante.domain.ledger.outside.Delivery;
import org.garante.domain.ledger.outside.Undelivered;
import org.garante.domain.ledger.outside.UndeliveredReason;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Receipts and failures of deliveries on the real database, as two servers keep them. */
class HolderIT {
  private static final String TARGET = "https://watch.example.net/garante";
  private static final Instant NOW = Instant.parse("2025-06-05T22:00:00Z");
  private static final Instant LATER = NOW.plus(1, ChronoUnit.MINUTES);

  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();
  private final HolderStore one = server();
  private final HolderStore other = server();

  private HolderStore server() {
    return new HolderStore(source("garante_reader"), source("garante_sealer"));
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void target_is_taken_by_one_server_until_it_is_done_or_its_time_is_over() {
    assertThat(one.take(TARGET, NOW, LATER)).contains(0);
    assertThat(other.take(TARGET, NOW, LATER)).isEmpty();
    assertThat(other.take("/mnt/ombudsman", NOW, LATER)).contains(0);
    assertThat(other.take(TARGET, LATER, LATER.plusSeconds(60))).contains(0);
  }

  @Test
  void failures_are_counted_over_servers_and_told_until_one_delivers() throws SQLException {
    sample.approvedArrest();
    new SealedRegister(sample.register, home).seal();
    one.take(TARGET, NOW, LATER);
    one.failed(TARGET, NOW, UndeliveredReason.REFUSED, "HTTP 500", NOW);
    assertThat(other.take(TARGET, NOW, LATER)).contains(1);
    other.failed(TARGET, LATER, UndeliveredReason.NOT_TRUSTED, "PKIX", LATER);
    assertThat(one.undelivered())
        .containsExactly(
            new Undelivered(TARGET, NOW, UndeliveredReason.NOT_TRUSTED, "PKIX", LATER));

    one.take(TARGET, LATER, LATER.plusSeconds(60));
    Delivery delivery =
        new Delivery(TARGET, one.due().orElseThrow().size(), LATER.plusSeconds(1), "200 kept");
    one.delivered(delivery);
    assertThat(other.undelivered()).isEmpty();
    assertThat(other.lastDeliveries()).containsExactly(delivery).isEqualTo(other.last());
    assertThat(other.take(TARGET, LATER.plusSeconds(1), LATER)).contains(0);
  }

  private PGSimpleDataSource source(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(sample.register.database().url(role));
    return source;
  }
}
