package org.garante.domain.review.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.domain.access.Action;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.Draft;
import org.garante.domain.review.DraftRepository;
import org.garante.domain.review.DraftService;
import org.garante.domain.review.Kinds;
import org.garante.domain.review.Outline;
import org.garante.domain.review.Powers;
import org.garante.domain.review.RecordKind;
import org.garante.domain.review.RuleBook;
import org.garante.domain.review.UnknownRecord;
import org.garante.domain.review.form.FieldPath;
import org.garante.domain.review.form.Form;
import org.garante.domain.review.form.Moment;

/**
 * Points out records that may be about the person of a draft: a double registration, or someone
 * known already. Out of scope a match shows folio and agency only. Showing matches is entered.
 */
@ApplicationScoped
@Transactional
public class MatchService {
  private static final int SHOWN = 5;

  private final Kinds kinds;
  private final RuleBook rules;
  private final DraftRepository drafts;
  private final DraftService draftService;
  private final RegisterQuery register;
  private final Ledger ledger;
  private final Powers powers;

  @Inject
  public MatchService(
      Kinds kinds,
      RuleBook rules,
      DraftRepository drafts,
      DraftService draftService,
      RegisterQuery register,
      Ledger ledger,
      Powers powers) {
    this.kinds = kinds;
    this.rules = rules;
    this.drafts = drafts;
    this.draftService = draftService;
    this.register = register;
    this.ledger = ledger;
    this.powers = powers;
  }

  /**
   * Records that may be about the same person.
   *
   * @param more whether others may be too, less likely than these
   */
  public record Matches(List<RegisterQuery.LikelyMatch> rows, boolean more) {
    static final Matches NONE = new Matches(List.of(), false);
  }

  /** Records like this draft, likeliest first; none for kinds that are about no person. */
  @Requires(Action.DRAFT)
  public Matches of(UUID draftId) {
    Draft draft = permitted(draftId);
    RecordKind<Form> kind = kinds.get(draft.kind());
    if (kind.personPath().isEmpty()) {
      return Matches.NONE;
    }
    Form form = kind.json().fromDraft(draft.content());
    Outline outline = rules.check(kind, form, draft.agency(), Optional.empty()).outline();
    if (outline.identityHeadline().isBlank()) {
      return Matches.NONE;
    }
    UUID self = outline.persons().stream().findFirst().orElse(new UUID(0, 0));
    List<RegisterQuery.LikelyMatch> found =
        register.likelyMatches(
            outline.identityHeadline(),
            outline.occurredAt().flatMap(Moment::instant),
            self,
            Viewer.of(powers.by()),
            SHOWN + 1);
    List<RegisterQuery.LikelyMatch> matches = found.stream().limit(SHOWN).toList();
    if (!matches.isEmpty()) {
      Set<UUID> persons =
          matches.stream().flatMap(match -> match.person().stream()).collect(Collectors.toSet());
      ledger.enterRead(NewEntry.of(LedgerAction.SEARCH, "matches").concerning(persons));
    }
    return new Matches(matches, found.size() > SHOWN);
  }

  /**
   * Says that the draft is about a person who is known already.
   *
   * @param was whom it was about when this was said, null of JSON for nobody known
   * @throws UnknownRecord if that person is no match in the account's scope
   */
  @Requires(Action.DRAFT)
  public void pick(UUID draftId, UUID person, JsonValue was) {
    boolean inScope =
        of(draftId).rows().stream().anyMatch(match -> match.person().equals(Optional.of(person)));
    if (!inScope) {
      throw new UnknownRecord(person);
    }
    Draft draft = permitted(draftId);
    RecordKind<Form> kind = kinds.get(draft.kind());
    FieldPath path = kind.personPath().orElseThrow();
    draftService.identify(draftId, path, person, was);
  }

  private Draft permitted(UUID draftId) {
    Draft draft = drafts.find(draftId).orElseThrow(() -> new UnknownRecord(draftId));
    powers.require(Action.DRAFT, draft);
    return draft;
  }
}
