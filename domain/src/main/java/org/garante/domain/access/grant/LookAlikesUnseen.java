package org.garante.domain.access.grant;

import java.util.List;
import org.garante.domain.ground.Refusal;

/** Somebody might be taken for the person asked for, and whoever asked has not been shown them. */
public class LookAlikesUnseen extends Refusal {
  private final transient List<LookAlike> unseen;

  LookAlikesUnseen(List<LookAlike> unseen) {
    super("lookAlikesUnseen", unseen.get(0).name(), unseen.get(0).number());
    this.unseen = List.copyOf(unseen);
  }

  public List<LookAlike> unseen() {
    return unseen;
  }
}
