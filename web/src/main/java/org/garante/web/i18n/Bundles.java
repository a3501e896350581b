package org.garante.web.i18n;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the register, over all bundles. A key that none has shows as {@code ???key???}. */
public final class Bundles {
  /** One bundle for the pages, one for each group of pages written apart. */
  public static final List<String> NAMES =
      List.of("pages", "records", "reports", "admin", "ledger");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** By language. */
  private static final Map<String, Map<String, String>> WORDS = new ConcurrentHashMap<>();

  private Bundles() {}

  /** The words under a key, with arguments if there are any. */
  public static String text(Locale locale, String key, Object... arguments) {
    String pattern = find(locale, key).orElse("???" + key + "???");
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The words under a key, if any bundle has them. */
  public static Optional<String> find(Locale locale, String key) {
    return Optional.ofNullable(WORDS.computeIfAbsent(locale.getLanguage(), Bundles::all).get(key));
  }

  /** The words of a language: where several bundles have a key, those of the first. */
  private static Map<String, String> all(String language) {
    Map<String, String> all = new HashMap<>();
    for (String name : NAMES) {
      bundle(name, language)
          .ifPresent(
              bundle ->
                  bundle.keySet().forEach(key -> all.putIfAbsent(key, bundle.getString(key))));
    }
    return Map.copyOf(all);
  }

  private static Optional<ResourceBundle> bundle(String name, String language) {
    try {
      return Optional.of(
          ResourceBundle.getBundle(
              "org.garante.web.i18n." + name,
              Locale.forLanguageTag(language),
              Bundles.class.getClassLoader(),
              NO_FALLBACK));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }
}
