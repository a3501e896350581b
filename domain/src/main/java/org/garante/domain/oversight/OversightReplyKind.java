package org.garante.domain.oversight;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Origin;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Circumstances.Known;

/**
 * Replies, REP: written by the agency a note addresses, which the form's question demands, and
 * approved by its supervisor. The agency that owns the note sees them.
 */
@Dependent
public class OversightReplyKind extends RecordKind<OversightReplyForm> {
  static final String CODE = "REP";

  public OversightReplyKind() {
    super(CODE, "oversight_reply", OversightReplyForm.class, List.of());
  }

  @Override
  public boolean isCorrespondence() {
    return true;
  }

  @Override
  public OversightReplyForm blank() {
    return new OversightReplyForm();
  }

  /** The answer to a note. */
  @Override
  public Optional<OversightReplyForm> following(Origin origin) {
    if (!origin.kind().equals("NOT")) {
      return Optional.empty();
    }
    OversightReplyForm form = blank();
    form.note = origin.id().toString();
    return Optional.of(form);
  }

  @Override
  public Outline outline(OversightReplyForm form, Circumstances circumstances) {
    Optional<Known> note = Typed.id(form.note).flatMap(circumstances::record);
    String headline =
        Stream.concat(
                note.map(Known::folio).stream(),
                note.flatMap(known -> known.answer().apply("addressedAgency")).stream())
            .collect(Collectors.joining(" · "));
    return new Outline(
        headline,
        "",
        Optional.empty(),
        Urgency.PERSON,
        Handling.NORMAL,
        links(form),
        Set.of(),
        note.map(Known::ownerAgency).map(Set::of).orElse(Set.of()),
        "",
        form.text);
  }
}
