package org.garante.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedLinesTest {
  private static final String FORGED = "x\n2026-11-30T00:00:00 ERROR [forged] (me) y";

  private final EscapedLines lines = new EscapedLines();

  @BeforeEach
  void pattern() {
    lines.setPattern("%-5p [%c] (%t) %s");
  }

  @Test
  void entry_is_one_line() {
    assertThat(format("ready", null)).isEqualTo("ERROR [org.garante] (t) ready\n");
    assertThat(format(FORGED, null))
        .isEqualTo("ERROR [org.garante] (t) x\\n2026-11-30T00:00:00 ERROR [forged] (me) y\n");
  }

  @ParameterizedTest
  @CsvSource({
    "000A,\\n",
    "000D,\\r",
    "0009,\\t",
    "000B,\\u000b",
    "000C,\\u000c",
    "0000,\\u0000",
    "001B,\\u001b",
    "0085,\\u0085",
    "2028,\\u2028",
    "2029,\\u2029",
    "202E,\\u202e",
    "200B,\\u200b",
    "FFFE,\\ufffe",
    "D800,\\ud800",
    "E0041,\\udb40\\udc41"
  })
  void what_breaks_a_line_or_hides_is_escaped(String hex, String escape) {
    int codePoint = Integer.parseInt(hex, 16);
    String text = codePoint > 0xFFFF ? Character.toString(codePoint) : "" + (char) codePoint;

    assertThat(EscapedLines.escaped("a" + text + "b")).isEqualTo("a" + escape + "b");
  }

  @Test
  void what_people_write_is_not() {
    String text = "Se llamó Ñuño «一» \uD83D\uDE00 a|b";

    assertThat(EscapedLines.escaped(text)).isEqualTo(text);
  }

  @Test
  void failure_has_its_stack_and_no_message_begins_a_line() {
    Exception cause = new IllegalArgumentException(FORGED);
    Exception thrown = new IllegalStateException("outer\r\n" + FORGED, cause);
    thrown.addSuppressed(new Exception("beside\u2028" + FORGED));

    String told = format("failed", thrown);

    assertThat(told.lines().toList().get(0))
        .isEqualTo(
            "ERROR [org.garante] (t) failed: java.lang.IllegalStateException:"
                + " outer\\r\\nx\\n2026-11-30T00:00:00 ERROR [forged] (me) y");
    assertThat(told.lines().skip(1))
        .allMatch(line -> line.startsWith("\t") || line.startsWith("Caused by: "))
        .anyMatch(
            line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: x\\n2026"))
        .anyMatch(line -> line.contains("Suppressed: java.lang.Exception: beside\\u2028x\\n"))
        .anyMatch(line -> line.contains("at " + getClass().getName()));
    assertThat(told).endsWith("\n").doesNotEndWith("\n\n");
  }

  @Test
  void failures_that_cause_each_other_end() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);

    assertThat(format("failed", one)).contains("one", "two");
  }

  private String format(String message, Throwable thrown) {
    ExtLogRecord entry =
        new ExtLogRecord(Level.ERROR, message, ExtLogRecord.FormatStyle.NO_FORMAT, "test");
    entry.setLoggerName("org.garante");
    entry.setThreadName("t");
    entry.setThrown(thrown);
    return lines.format(entry);
  }
}
