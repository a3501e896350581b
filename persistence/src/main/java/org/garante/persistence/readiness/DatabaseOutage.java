package org.garante.persistence.readiness;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.garante.domain.readiness.Outage;

/** The database does not answer: it is gone, takes no connection, or ended the one there was. */
@ApplicationScoped
public class DatabaseOutage implements Outage {
  private static final int CAUSES = 30;
  private static final String CANCELED = "57014";

  @Override
  public boolean isIn(Throwable failure) {
    return causes(failure).anyMatch(DatabaseOutage::isIt);
  }

  @Override
  public boolean isTooLong(Throwable failure) {
    return causes(failure)
        .anyMatch(cause -> cause instanceof SQLException sql && CANCELED.equals(sql.getSQLState()));
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(CAUSES);
  }

  private static boolean isIt(Throwable cause) {
    if (!(cause instanceof SQLException sql)) {
      // what the server's pool says when it has no connection to give
      return cause.getClass().getName().endsWith(".ResourceException");
    }
    String state = Objects.requireNonNullElse(sql.getSQLState(), "");
    return Stream.of("08", "53", "57P").anyMatch(state::startsWith);
  }
}
