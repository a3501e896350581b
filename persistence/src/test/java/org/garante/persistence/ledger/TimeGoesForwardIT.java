package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of another time than that at which they are sealed never come into the ledger. */
class TimeGoesForwardIT {
  private static final Duration TOLERANCE = Duration.ofMinutes(10);
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  /** The commitment to no header and no leaves. */
  private static final String NOTHING =
      Commitment.to(Json.createObjectBuilder().build(), Map.of()).hash();

  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();
  private SealedRegister sealed;
  private Instant latest;

  /** Something sealed an hour after it was done, so that the entry's own time counts. */
  @BeforeEach
  void seal() {
    sample.approvedArrest();
    sealed = new SealedRegister(sample.register, home);
    latest = sample.register.now();
    sample.register.at(latest.plus(Duration.ofHours(1)));
    sealed.seal();
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void entry_earlier_than_what_is_sealed_is_refused_beyond_what_clocks_may_differ()
      throws SQLException {
    Instant first = latest.minus(TOLERANCE);
    assertThatThrownBy(() -> enter(first.minus(MICROSECOND)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("have been sealed")
        .hasMessageContaining("clock of the server");
    assertThat(enter(first)).isEqualTo(1);
    sealed.seal();
    verified();
  }

  @Test
  void entry_made_before_a_sealing_that_was_late_is_of_its_time() throws SQLException {
    Instant sealedLate = latest.plus(Duration.ofHours(1));
    assertThat(enter(latest.plus(Duration.ofMinutes(30)))).isEqualTo(1);
    assertThat(enter(sealedLate)).isEqualTo(1);
    sealed.seal();
    assertThatThrownBy(() -> enter(latest.plus(Duration.ofMinutes(30))))
        .hasMessageContaining("have been sealed");
    verified();
  }

  @Test
  void entry_of_a_time_to_come_is_sealed_when_it_has_come() throws SQLException {
    enter(sample.register.now().plus(Duration.ofHours(3)));
    assertThat(sealed.seal()).isZero();
    sample.register.at(sample.register.now().plus(Duration.ofHours(3)));
    assertThat(sealed.seal()).isEqualTo(1);
    verified();
  }

  private void verified() {
    Bundle bundle = Bundle.of(sample, BundleScope.FULL, sample.auditor, sample.register.now());
    assertThat(new Outsider(home, bundle).verify(bundle).getString("verdict"))
        .isEqualTo("VERIFIED");
  }

  private int enter(Instant at) throws SQLException {
    try (var application = sample.register.database().connect("garante_app");
        var statement = application.createStatement()) {
      return statement.executeUpdate(
          "insert into ledger_entry (id, at, action, subjects, commitment) values"
              + " (gen_random_uuid(), '%s', 'SIGN_IN_FAILED', '{}', '%s')".formatted(at, NOTHING));
    }
  }
}
