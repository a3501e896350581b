package org.garante.domain.review.form;

import java.util.UUID;

/**
 * One row of a child list of a form, such as an officer of an arrest. Its key is given once and
 * stays over amendments, so that the difference between two submissions can say that a row was
 * changed rather than removed and added.
 */
public abstract class Row {
  private String key = UUID.randomUUID().toString().substring(0, 8);

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
