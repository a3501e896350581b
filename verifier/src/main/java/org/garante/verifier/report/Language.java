package org.garante.verifier.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** Puts what is to be said into Spanish where LANG starts with es, else into English. */
public final class Language {
  private final ResourceBundle messages;

  public Language(Locale locale) {
    this.messages =
        ResourceBundle.getBundle(
            "org.garante.verifier.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Language of(Map<String, String> environment) {
    boolean spanish =
        Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .startsWith("es");
    return new Language(spanish ? Locale.forLanguageTag("es") : Locale.ROOT);
  }

  public String say(String key, Object... arguments) {
    return say(new Sentence(key, List.of(arguments)));
  }

  public String say(Sentence sentence) {
    Object[] words =
        sentence.arguments().stream()
            .map(word -> word instanceof Sentence inner ? say(inner) : word.toString())
            .toArray();
    return MessageFormat.format(messages.getString(sentence.key()), words);
  }
}
