package org.garante.persistence.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {
  private final DatabaseOutage outage = new DatabaseOutage();

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
  void connection_that_is_gone_or_not_given_is_an_outage_however_deep(String state) {
    Throwable failure = new IllegalStateException(new RuntimeException(sql(state)));
    assertThat(outage.isIn(failure)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "42501", "57014", "P0001"})
  void what_the_database_answers_is_none(String state) {
    assertThat(outage.isIn(new IllegalStateException(sql(state)))).isFalse();
  }

  @Test
  void what_the_database_ended_took_too_long() {
    assertThat(outage.isTooLong(new IllegalStateException(sql("57014")))).isTrue();
    assertThat(outage.isTooLong(new IllegalStateException(sql("57P01")))).isFalse();
    assertThat(outage.isTooLong(new IllegalArgumentException("x"))).isFalse();
  }

  @Test
  void any_other_failure_is_none() {
    assertThat(outage.isIn(new IllegalArgumentException("x"))).isFalse();
    assertThat(outage.isIn(new SQLException("without a state"))).isFalse();
  }

  private static SQLException sql(String state) {
    return new SQLException("said", state);
  }
}
