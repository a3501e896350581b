package org.garante.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** The words in the language of the request, for pages: {@code msg['key']}. */
@Named("msg")
@RequestScoped
public class Messages extends AbstractMap<String, String> {
  private final Language language;

  @Inject
  public Messages(Language language) {
    this.language = language;
  }

  @Override
  public String get(Object key) {
    return Bundles.text(language.getLocale(), String.valueOf(key));
  }

  /** The words under a key with arguments, such as a number or a folio. */
  public String with(String key, Object... arguments) {
    return Bundles.text(language.getLocale(), key, arguments);
  }

  /**
   * The words under a key; empty if there are none, as with help that a question may do without.
   */
  public String ifAny(String key) {
    return Bundles.find(language.getLocale(), key).orElse("");
  }

  @Override
  public boolean containsKey(Object key) {
    return Bundles.find(language.getLocale(), String.valueOf(key)).isPresent();
  }

  /** Not a map to walk through. */
  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }
}
