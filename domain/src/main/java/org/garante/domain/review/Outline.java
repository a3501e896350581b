package org.garante.domain.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.review.form.Moment;
import org.garante.domain.review.rule.Link;

/**
 * What the pipeline needs to know of a form's content without knowing its kind.
 *
 * @param headline one line for lists, of facts only: places, agencies, operations; the same in
 *     every language
 * @param identityHeadline what lists may add for those who may see identity, such as the person's
 *     name; may be empty
 * @param persons bare identities of those it concerns
 * @param scope codes of the agencies, besides the owner, that may see it
 * @param facts searchable text of facts beyond the headline
 * @param identity searchable text of identity beyond the identity headline
 */
public record Outline(
    String headline,
    String identityHeadline,
    Optional<Moment> occurredAt,
    Urgency urgency,
    Handling handling,
    List<Link> links,
    Set<UUID> persons,
    Set<String> scope,
    String facts,
    String identity) {
  public Outline {
    links = links.stream().distinct().sorted().toList();
    persons = Set.copyOf(persons);
    scope = Set.copyOf(scope);
  }
}
