package org.garante.domain.text;

import org.garante.domain.ground.Refusal;

/** A text holds what neither a page nor a printed document can (XML 1.0, section 2.2). */
public class UnreadableText extends Refusal {
  /**
   * What cannot be read.
   *
   * @param codePoint what it is
   * @param position where it stands, counted from one
   */
  UnreadableText(int codePoint, int position) {
    super("unreadableText", "U+%04X".formatted(codePoint), position);
  }

  @Override
  public boolean isUnreadable() {
    return true;
  }
}
