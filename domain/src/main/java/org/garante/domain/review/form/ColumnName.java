package org.garante.domain.review.form;

import java.util.Locale;

/**
 * What the columns of an answer are called: as the property, in words parted by underscores; what
 * names a row of another table ends with {@code _id} or {@code _code}, and a moment's begin without
 * {@code _at}.
 */
public final class ColumnName {
  private ColumnName() {}

  static String of(String property, Asked asked, FormField.Kind kind) {
    if (!asked.column().isEmpty()) {
      return asked.column();
    }
    String words = words(property);
    return kind == FormField.Kind.MOMENT
        ? words.replaceFirst("_at$", "")
        : words
            + switch (asked.widget()) {
              case RECORD, SOURCE -> "_id";
              case STATE, MUNICIPALITY -> "_code";
              default -> "";
            };
  }

  /** Of why there is no answer. */
  public static String ofMissing(FormField field) {
    return field.column().replaceFirst("_(code|id)$", "") + "_missing";
  }

  /** What the name of a list's own table ends with. */
  public static String ofTable(FormField list) {
    return list.asked().table().isEmpty() ? list.column() : list.asked().table();
  }

  /** Of the code or id in each row of the table of a list of them. */
  public static String ofElement(FormField list) {
    return ofTable(list) + (list.widget() == Asked.Widget.RECORDS ? "_id" : "_code");
  }

  private static String words(String property) {
    return property.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
