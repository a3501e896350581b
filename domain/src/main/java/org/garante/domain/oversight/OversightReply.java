package org.garante.domain.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.garante.domain.review.form.Typed;

/**
 * The content of one submission of a reply to an oversight note, as columns. It is inserted with
 * the submission and never changed; a correction is a further submission.
 */
@Entity
@Table(name = "oversight_reply")
public class OversightReply {
  @Id
  @Column(name = "submission_id")
  private UUID submission;

  @Column(name = "note_id", nullable = false)
  private UUID note;

  @Column(name = "text", nullable = false)
  private String text;

  protected OversightReply() {}

  /** The content of a form that was checked. */
  public OversightReply(UUID submission, OversightReplyForm form) {
    this.submission = submission;
    this.note = Typed.id(form.note).orElseThrow();
    this.text = form.text.strip();
  }

  public UUID submission() {
    return submission;
  }

  /** Id of the note it answers. */
  public UUID note() {
    return note;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OversightReply reply
        && submission.equals(reply.submission)
        && note.equals(reply.note)
        && text.equals(reply.text);
  }

  @Override
  public int hashCode() {
    return submission.hashCode();
  }
}
