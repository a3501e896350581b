package org.garante.domain.review.form;

import java.util.Optional;
import java.util.TreeMap;

/**
 * What a page edits: a plain bean whose content text is its JSON. Answers are kept as they were
 * typed, text or code, so that nothing typed is lost before it is right; an answer that has no
 * value may have a typed {@link Missing} instead.
 */
public abstract class Form {
  /** Field path to why it has no value. */
  private TreeMap<String, Missing> missing = new TreeMap<>();

  /** Field path to the reason given for having no value. */
  private TreeMap<String, String> missingReason = new TreeMap<>();

  /** Field path to what was typed there and is nothing of the list the answer is chosen from. */
  private TreeMap<String, String> unread = new TreeMap<>();

  public TreeMap<String, Missing> getMissing() {
    return missing;
  }

  public void setMissing(TreeMap<String, Missing> missing) {
    this.missing = missing;
  }

  public TreeMap<String, String> getMissingReason() {
    return missingReason;
  }

  public void setMissingReason(TreeMap<String, String> missingReason) {
    this.missingReason = missingReason;
  }

  public TreeMap<String, String> getUnread() {
    return unread;
  }

  public void setUnread(TreeMap<String, String> unread) {
    this.unread = unread;
  }

  /** Why the field at this path has no value, if a typed missing value was given. */
  public Optional<Missing> missingAt(String path) {
    return Optional.ofNullable(missing.get(path));
  }
}
