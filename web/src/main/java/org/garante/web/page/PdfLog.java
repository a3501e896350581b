package org.garante.web.page;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the making of PDF files says, to the log like everything else: by itself the library writes
 * all of it to the error stream. How it goes about its work is told only to whoever looks for it.
 */
final class PdfLog implements XRLogger {
  @Override
  public void log(String where, Level level, String message) {
    logger(where).log(told(level), message);
  }

  @Override
  public void log(String where, Level level, String message, Throwable thrown) {
    logger(where).log(told(level), message, thrown);
  }

  @Override
  public void setLevel(String where, Level level) {
    logger(where).setLevel(level);
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return logger(diagnostic.getLogMessageId().getWhere()).isLoggable(told(diagnostic.getLevel()));
  }

  private static Logger logger(String where) {
    return Logger.getLogger(where);
  }

  private static Level told(Level level) {
    return level.intValue() >= Level.WARNING.intValue() ? level : Level.FINE;
  }
}
