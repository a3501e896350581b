package org.garante.persistence.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.SampleRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A batch of the sealer reads the same whether much waits or little, and whether much is sealed
 * already. Rows read are counted, not time.
 */
class SealGrowthIT {
  private static final int BATCH = 10_000;
  private static final int BATCHES = 6;
  private static final double ALIKE = 1.25;

  @TempDir private Path home;
  private final SampleRegister sample = new SampleRegister();

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void batch_reads_no_more_of_a_longer_queue_nor_of_a_longer_ledger() throws SQLException {
    sample.approvedArrest();
    new SealedRegister(sample.register, home).seal();
    enter(BATCHES * BATCH);
    List<Long> read = new ArrayList<>();
    long sealed =
        new SealedRegister(counting(sample.register.database(), read), home, sample.register::now)
            .seal();
    assertThat(sealed).isEqualTo((long) BATCHES * BATCH);
    List<Long> whole = read.subList(0, BATCHES);
    assertThat((double) Collections.max(whole))
        .as("rows read by each batch: %s", whole)
        .isLessThan(ALIKE * Collections.min(whole));
  }

  /** Entries of what somebody read, in the last minute. */
  private void enter(int entries) throws SQLException {
    try (Connection owner = sample.register.database().connect("garante_owner");
        var statement = owner.createStatement()) {
      statement.execute(
          """
          insert into ledger_entry (id, at, account_id, staff_id, role, agency, action, object, subjects, commitment)
          select gen_random_uuid(), timestamptz '%s' - interval '1 minute' + i * interval '1 millisecond', gen_random_uuid(),
            gen_random_uuid(), 'SUPERVISOR', 'GN', 'OPEN', gen_random_uuid()::text, array[gen_random_uuid()], repeat(md5(i::text), 2)
          from generate_series(1, %s) i
          """
              .formatted(sample.register.now(), entries));
      statement.execute("analyze");
    }
  }

  /** Connections as the sealer that tell at the end of a transaction how many rows it read. */
  private static DataSource counting(TestDatabase database, List<Long> read) {
    return new PGSimpleDataSource() {
      private static final long serialVersionUID = 1;

      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = database.connect("garante_sealer");
        return (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("commit")) {
                    read.add(rows(connection));
                  }
                  return method.invoke(connection, arguments);
                });
      }
    };
  }

  private static long rows(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                """
                select sum(pg_stat_get_xact_tuples_returned(oid)) from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
                """)) {
      result.next();
      return result.getLong(1);
    }
  }
}
