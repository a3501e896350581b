package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.review.form.Answers;
import org.garante.domain.review.form.Asked;
import org.garante.domain.review.reading.LinkRow;
import org.garante.domain.review.reading.LinkService;
import org.garante.domain.review.reading.LinkService.Linkable;
import org.garante.web.i18n.Words;

/** Records as something to choose: by folio, with what they are about where that is in reach. */
@RequestScoped
public class LinkChoices {
  private static final Set<Asked.Widget> LINKS =
      EnumSet.of(Asked.Widget.RECORD, Asked.Widget.RECORDS);

  private final LinkService links;
  private final Words words;
  private final Map<String, Optional<Named>> named = new HashMap<>();

  @Inject
  public LinkChoices(LinkService links, Words words) {
    this.links = links;
    this.words = words;
  }

  public List<Option> find(String typed, List<String> kinds, int limit) {
    return links.find(typed, kinds, limit).stream()
        .map(found -> new Option(found.id().toString(), named(found)))
        .toList();
  }

  /** A record as answers name it. */
  public record Named(String folio, String text) {}

  /** What the record with that id is called; empty if there is none. */
  public Optional<Named> name(String id) {
    Optional<Named> known = named.get(id);
    return known == null ? look(id) : known;
  }

  /** Takes what a page has read of linked records already. */
  public void know(List<LinkRow> read) {
    read.forEach(
        row ->
            named.put(
                row.record().toString(),
                Optional.of(
                    new Named(row.folio(), text(row.folio(), row.headline(), row.ownerAgency())))));
  }

  /** Reads what all records are called that these answers name, in one go. */
  public void read(Answers answers) {
    Set<String> unknown =
        answers.all().stream()
            .filter(answer -> LINKS.contains(answer.field().widget()))
            .flatMap(answer -> Stream.concat(Stream.of(answer.text()), answer.codes().stream()))
            .filter(id -> !id.isEmpty() && !named.containsKey(id))
            .collect(Collectors.toSet());
    look(unknown);
  }

  private Optional<Named> look(String id) {
    look(Set.of(id));
    return named.getOrDefault(id, Optional.empty());
  }

  private void look(Set<String> ids) {
    List<UUID> asked = ids.stream().flatMap(id -> id(id).stream()).toList();
    ids.forEach(id -> named.put(id, Optional.empty()));
    links
        .named(asked)
        .forEach(
            found ->
                named.put(
                    found.id().toString(), Optional.of(new Named(found.folio(), named(found)))));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private String named(Linkable record) {
    return text(record.folio(), record.headline(), record.agency());
  }

  private String text(String folio, String headline, String agency) {
    return folio + " · " + (headline.isEmpty() ? agency : words.headline(headline));
  }
}
