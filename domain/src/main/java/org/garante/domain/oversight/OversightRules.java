package org.garante.domain.oversight;

import java.time.LocalDate;
import java.util.Optional;
import org.garante.domain.ground.Capital;
import org.garante.domain.review.rule.Agencies;
import org.garante.domain.review.rule.Rule;

/** The rules of domain.md 4.3 an oversight note is checked by. */
final class OversightRules {
  /** The agency addressed exists today, else nobody can answer. */
  static final Rule<OversightNoteForm> NOTE_I15 =
      (form, circumstances) -> {
        Optional<LocalDate> today = Optional.of(circumstances.today(Capital.ZONE));
        return Agencies.inactive(
                "addressedAgency", form.addressedAgency, today, today, circumstances)
            .toList();
      };

  private OversightRules() {}
}
