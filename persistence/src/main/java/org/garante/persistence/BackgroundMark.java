package org.garante.persistence;

import org.garante.domain.background.BackgroundTask;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Tells what the background asks of the database apart from what somebody's request asks, in the
 * database's log: every statement, of entities too.
 */
public final class BackgroundMark implements StatementInspector {
  private static final long serialVersionUID = 1L;
  private static final String MARK = "/* background */ ";

  /** The statement, marked if nobody's request asked for it. */
  public static String of(String statement) {
    return BackgroundTask.isRunning() && !statement.startsWith(MARK) ? MARK + statement : statement;
  }

  @Override
  public String inspect(String statement) {
    return of(statement);
  }
}
