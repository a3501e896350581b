package org.garante.domain.annulment;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.garante.domain.access.ActPermit;
import org.garante.domain.review.ActKind;
import org.garante.domain.review.RecordKind;

/**
 * Taking a record out of the register's force, by three persons for a reason: a recorder of the
 * owner proposes, its supervisor seconds, oversight completes. A note of oversight: its author, and
 * two others of oversight. Any record ever submitted can be annulled; until it is done it stays as
 * it was (design.md).
 */
@Dependent
public class Annulment extends ActKind<AnnulmentForm> {
  /** Its code. */
  public static final String CODE = "ANNULMENT";

  private static final ActPermit PERMIT =
      new ActPermit(
          """
                  RECORDER  SUPERVISOR  AUDITOR  OBSERVER
          ENTER   OWN       NONE        AUTHOR   AUTHOR
          SECOND  NONE      OWN         NOTES    NOTES
          THIRD   NONE      NONE        ALL      NOTES
          """);

  public Annulment() {
    super(CODE, AnnulmentForm.class, Counts.WHEN_SIGNED, PERMIT, List.of());
  }

  @Override
  public boolean isAlone() {
    return true;
  }

  @Override
  public boolean isAnnulling() {
    return true;
  }

  @Override
  public boolean isOf(RecordKind<?> kind) {
    return true;
  }

  @Override
  public AnnulmentForm blank() {
    return new AnnulmentForm();
  }
}
