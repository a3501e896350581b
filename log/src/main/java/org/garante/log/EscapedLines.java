package org.garante.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * Entries of the log, with whatever breaks a line, hides or turns text written as an escape: a
 * message, or that of a failure, may repeat what somebody sent.
 */
public final class EscapedLines extends PatternFormatter {
  /** Time, level, where, thread and message; the failure and the line's end are written here. */
  private static final String ENTRY = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%c] (%t) %s";

  public EscapedLines() {
    super(ENTRY);
  }

  @Override
  public String format(ExtLogRecord entry) {
    String line = escaped(super.format(entry));
    Throwable thrown = entry.getThrown();
    return (thrown == null ? line : line + ": " + trace(thrown).stripTrailing()) + "\n";
  }

  private static String trace(Throwable thrown) {
    StringWriter trace = new StringWriter();
    new Told(thrown).printStackTrace(new PrintWriter(trace));
    return trace.toString().replace("\r\n", "\n");
  }

  /** The text on one line, every character of it to be seen. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              switch (codePoint) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> append(codePoint, escaped);
              }
            });
    return escaped.toString();
  }

  private static void append(int codePoint, StringBuilder escaped) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED -> {
        for (char unit : Character.toChars(codePoint)) {
          escaped.append("\\u%04x".formatted((int) unit));
        }
      }
      default -> escaped.appendCodePoint(codePoint);
    }
  }
}
