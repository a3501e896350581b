package org.garante.domain.oversight;

import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.Reach;
import org.garante.domain.review.Act;
import org.garante.domain.review.Handling;
import org.garante.domain.review.Origin;
import org.garante.domain.review.Outline;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.Urgency;
import org.garante.domain.review.form.Typed;
import org.garante.domain.review.form.YesNo;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Circumstances;
import org.garante.domain.review.rule.Circumstances.Known;

/**
 * Oversight notes, NOT: written and approved by oversight. The agency addressed sees one once it is
 * approved and not confidential.
 */
@Dependent
public class OversightNoteKind extends RecordKind<OversightNoteForm> {
  public OversightNoteKind() {
    super("NOT", "oversight_note", OversightNoteForm.class, List.of(OversightRules.NOTE_I15));
  }

  @Override
  public boolean isOversight() {
    return true;
  }

  @Override
  public boolean isSharedOnceApproved() {
    return true;
  }

  @Override
  public Map<Reach, Set<String>> parties(OversightNoteForm form, List<Act> acts) {
    return form.confidential == YesNo.NO && !form.addressedAgency.isBlank()
        ? Map.of(Reach.ADDRESSEE, Set.of(form.addressedAgency))
        : Map.of();
  }

  @Override
  public OversightNoteForm blank() {
    return new OversightNoteForm();
  }

  /** A note about a record, to the agency that made it; not about what is correspondence itself. */
  @Override
  public Optional<OversightNoteForm> following(Origin origin) {
    if (origin.kind().equals(code()) || origin.kind().equals("REP")) {
      return Optional.empty();
    }
    OversightNoteForm form = blank();
    form.concerns = new ArrayList<>(List.of(origin.id().toString()));
    form.addressedAgency = origin.ownerAgency();
    return Optional.of(form);
  }

  @Override
  public Outline outline(OversightNoteForm form, Circumstances circumstances) {
    List<Known> concerned =
        Typed.texts(form.concerns).stream()
            .flatMap(id -> Typed.id(id).flatMap(circumstances::record).stream())
            .toList();
    return new Outline(
        headline(form, concerned),
        "",
        Optional.empty(),
        Urgency.PERSON,
        Handling.NORMAL,
        links(form),
        concerned.stream().flatMap(known -> known.person().stream()).collect(Collectors.toSet()),
        form.confidential == YesNo.NO
            ? Agencies.domestic(circumstances.catalogue(), form.addressedAgency)
            : Set.of(),
        concerned.stream().map(Known::folio).collect(Collectors.joining(" ")),
        form.text);
  }

  /** The agency addressed and the first record concerned, with how many more. */
  private static String headline(OversightNoteForm form, List<Known> concerned) {
    String more = concerned.size() > 1 ? " +" + (concerned.size() - 1) : "";
    return Stream.of(
            form.addressedAgency,
            concerned.stream().findFirst().map(known -> known.folio() + more).orElse(""))
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
