package org.garante.web.i18n;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the register, over all bundles. A key that none has shows as {@code ???key???}. */
public final class Bundles {
  /** One bundle for the pages, one for each group of pages written apart. */
  public static final List<String> NAMES =
      List.of("pages", "records", "reports", "admin", "ledger");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Bundles() {}

  /** The words under a key, with arguments if there are any. */
  public static String text(Locale locale, String key, Object... arguments) {
    String pattern = find(locale, key).orElse("???" + key + "???");
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  /** The words under a key, if any bundle has them. */
  public static Optional<String> find(Locale locale, String key) {
    return NAMES.stream()
        .flatMap(name -> bundle(name, locale).stream())
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .findFirst();
  }

  private static Optional<ResourceBundle> bundle(String name, Locale locale) {
    try {
      return Optional.of(
          ResourceBundle.getBundle(
              "org.garante.web.i18n." + name,
              Locale.forLanguageTag(locale.getLanguage()),
              Bundles.class.getClassLoader(),
              NO_FALLBACK));
    } catch (MissingResourceException none) {
      return Optional.empty();
    }
  }
}
