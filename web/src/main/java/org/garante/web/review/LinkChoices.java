package org.garante.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.review.reading.LinkService;
import org.garante.domain.review.reading.LinkService.Linkable;

/** Records as something to choose: by folio, with what they are about where that is in reach. */
@RequestScoped
public class LinkChoices {
  private final LinkService links;
  private final Map<String, Optional<Named>> named = new HashMap<>();

  @Inject
  public LinkChoices(LinkService links) {
    this.links = links;
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
    return named.computeIfAbsent(id, this::look);
  }

  private Optional<Named> look(String id) {
    try {
      return links.named(List.of(UUID.fromString(id))).stream()
          .findFirst()
          .map(found -> new Named(found.folio(), named(found)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static String named(Linkable record) {
    String about = record.headline().isEmpty() ? record.agency() : record.headline();
    return record.folio() + " · " + about;
  }
}
