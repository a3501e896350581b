package org.garante.launcher;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Says things to the person at the terminal, in Spanish where LANG starts with es, else English.
 */
final class Terminal {

  private final PrintStream out;
  private final ResourceBundle messages;

  Terminal(PrintStream out, Locale locale) {
    this.out = out;
    this.messages =
        ResourceBundle.getBundle(
            "org.garante.launcher.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Terminal of(PrintStream out, Map<String, String> environment) {
    boolean spanish =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .startsWith("es");
    return new Terminal(out, spanish ? Locale.forLanguageTag("es") : Locale.ROOT);
  }

  void say(String key, Object... arguments) {
    line(sentence(key, arguments));
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  String sentence(String key, Object... arguments) {
    Object[] shown =
        Arrays.stream(arguments)
            .map(each -> each instanceof Number ? each : GivenText.shown(String.valueOf(each)))
            .toArray();
    return new MessageFormat(messages.getString(key), messages.getLocale()).format(shown);
  }
}
