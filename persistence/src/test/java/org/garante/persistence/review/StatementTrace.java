package org.garante.persistence.review;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** The statements that a thread prepares; a batch of the same one is prepared once. */
public final class StatementTrace implements StatementInspector {
  private static final ThreadLocal<@Nullable List<String>> TRACE = new ThreadLocal<>();

  @Override
  public String inspect(String sql) {
    List<String> trace = TRACE.get();
    if (trace != null) {
      trace.add(sql.replaceAll("\\s+", " "));
    }
    return sql;
  }

  /** What is prepared while that runs, in its order. */
  static List<String> of(Runnable work) {
    List<String> trace = new ArrayList<>();
    TRACE.set(trace);
    try {
      work.run();
    } finally {
      TRACE.remove();
    }
    return List.copyOf(trace);
  }
}
