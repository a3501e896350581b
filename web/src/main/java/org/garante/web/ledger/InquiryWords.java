package org.garante.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.garante.domain.access.Role;
import org.garante.domain.ledger.certificate.Issue;
import org.garante.domain.review.reading.RecordFilter;
import org.garante.web.i18n.Messages;
import org.garante.web.i18n.Words;
import org.garante.web.review.KindWords;

/** A query in words: what was asked, and what it does not reach. */
@RequestScoped
public class InquiryWords {
  private final Messages messages;
  private final Words words;
  private final KindWords kinds;

  @Inject
  public InquiryWords(Messages messages, Words words, KindWords kinds) {
    this.messages = messages;
    this.words = words;
    this.kinds = kinds;
  }

  /** Every filter by its name, also where nothing was filtered. */
  Map<String, String> asked(RecordFilter filter) {
    Map<String, String> asked = new LinkedHashMap<>();
    if (!filter.identityWords().isBlank()) {
      asked.put(messages.get("records.name"), filter.identityWords());
    }
    if (!filter.words().isBlank()) {
      asked.put(messages.get("records.words"), filter.words());
    }
    asked.put(
        messages.get("records.kind"),
        filter.kind().map(kinds::plural).orElse(messages.get("records.allKinds")));
    asked.put(
        messages.get("records.agency"),
        filter.agency().map(words::agency).orElse(messages.get("records.allAgencies")));
    asked.put(
        messages.get("records.state"),
        filter
            .state()
            .map(state -> messages.get("Listed." + state))
            .orElse(messages.get("records.allStates")));
    asked.put(messages.get("certificate.query.period"), period(filter));
    return asked;
  }

  private String period(RecordFilter filter) {
    return filter.from().isEmpty() && filter.to().isEmpty()
        ? messages.get("certificate.query.always")
        : messages.with("certificate.query.fromTo", day(filter.from()), day(filter.to()));
  }

  private String day(Optional<LocalDate> day) {
    return day.map(words::day).orElse("…");
  }

  /** What whoever reads the answer has to know of how it was looked for. */
  List<String> limits(RecordFilter filter, Issue issue, Role by) {
    List<String> limits = new ArrayList<>();
    boolean named = !filter.identityWords().isBlank();
    boolean searched = named || !filter.words().isBlank();
    if (!issue.everywhere()) {
      limits.add(messages.with("certificate.limit.own", words.agency(issue.agency())));
    }
    if (filter.from().isPresent() || filter.to().isPresent()) {
      limits.add(messages.get("certificate.limit.period"));
    }
    if (searched) {
      limits.add(messages.get("certificate.limit.shown"));
    }
    if (named) {
      limits.add(messages.get("certificate.limit.names"));
    }
    if (searched && by != Role.OBSERVER) {
      limits.add(messages.get("certificate.limit.restricted"));
    }
    return limits;
  }
}
