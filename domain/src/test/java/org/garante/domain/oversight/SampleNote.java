package org.garante.domain.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.garante.domain.review.form.YesNo;

/** A complete oversight note to GN about {@link #ARREST}, and a reply to {@link #NOTE}. */
public final class SampleNote {
  public static final UUID ARREST = UUID.fromString("00000000-0000-4000-8000-000000000001");
  public static final UUID NOTE = UUID.fromString("00000000-0000-4000-8000-000000000002");

  private SampleNote() {}

  public static OversightNoteForm form() {
    OversightNoteForm form = new OversightNoteKind().blank();
    form.setAddressedAgency("GN");
    form.setConcerns(new ArrayList<>(List.of(ARREST.toString())));
    form.setIndependence(Independence.NPM);
    form.setRight(ProtectedRight.INTEGRITY);
    form.setSeverity(Severity.LEVEL_4);
    form.setGraveViolation(YesNo.NO);
    form.setText("No consta el certificado médico");
    form.setReplyDue("20/06/2025");
    form.setConfidential(YesNo.NO);
    return form;
  }

  public static OversightReplyForm reply() {
    OversightReplyForm form = new OversightReplyKind().blank();
    form.setNote(NOTE.toString());
    form.setText("Se anexa el certificado");
    return form;
  }
}
