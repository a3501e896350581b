package org.garante.web.attention;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/**
 * Has the counts asked once a minute while a page stands open, and stops before the session would
 * never end for that.
 */
@Named
@ViewScoped
public class BellView implements Serializable {
  private static final int ROUNDS = 20;

  @Inject private AttentionView attention;

  private int rounds;

  public void ring() {
    rounds++;
    attention.open();
  }

  /** Whether nobody has looked at the page for so long that it asks no more. */
  public boolean isTired() {
    return rounds >= ROUNDS;
  }
}
