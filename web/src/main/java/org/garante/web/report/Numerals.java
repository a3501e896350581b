package org.garante.web.report;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as a language writes them, with a minus sign that is one. */
final class Numerals {
  private final Locale locale;

  Numerals(Locale locale) {
    this.locale = locale;
  }

  String whole(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** With as many decimals as it has. */
  String number(BigDecimal value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(Math.max(0, value.stripTrailingZeros().scale()));
    return format.format(value).replace('-', '−');
  }

  /** With its sign, also where it is more. */
  String signed(BigDecimal value) {
    return plus(value) + number(value);
  }

  /** With at most one decimal, or as many as it was given. */
  String percent(BigDecimal percent) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(Math.max(1, percent.scale()));
    return format.format(percent.movePointLeft(2)).replace('-', '−');
  }

  String signedPercent(BigDecimal percent) {
    return plus(percent) + percent(percent);
  }

  private static String plus(BigDecimal value) {
    return value.signum() > 0 ? "+" : "";
  }
}
