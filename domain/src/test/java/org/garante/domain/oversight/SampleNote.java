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
    form.addressedAgency = "GN";
    form.concerns = new ArrayList<>(List.of(ARREST.toString()));
    form.independence = Independence.NPM;
    form.right = ProtectedRight.INTEGRITY;
    form.severity = Severity.LEVEL_4;
    form.graveViolation = YesNo.NO;
    form.text = "No consta el certificado médico";
    form.replyDue = "20/06/2025";
    form.confidential = YesNo.NO;
    return form;
  }

  public static OversightReplyForm reply() {
    OversightReplyForm form = new OversightReplyKind().blank();
    form.note = NOTE.toString();
    form.text = "Se anexa el certificado";
    return form;
  }
}
