package org.garante.web.review.record;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.garante.domain.review.reading.RecordRow;
import org.garante.web.i18n.Messages;
import org.garante.web.i18n.Words;
import org.garante.web.review.KindWords;

/** The lines of lists, made once for each list of a page. */
@Named
@RequestScoped
public class RecordLines {
  private final Messages messages;
  private final Words words;
  private final KindWords kinds;
  private final Map<List<RecordRow>, List<RecordLine>> made = new IdentityHashMap<>();

  @Inject
  public RecordLines(Messages messages, Words words, KindWords kinds) {
    this.messages = messages;
    this.words = words;
    this.kinds = kinds;
  }

  public List<RecordLine> of(List<RecordRow> rows) {
    return made.computeIfAbsent(rows, all -> all.stream().map(this::line).toList());
  }

  private RecordLine line(RecordRow row) {
    StatusBadge badge = StatusBadge.of(row);
    boolean named = !row.identityHeadline().isEmpty();
    return new RecordLine(
        row.folio(),
        row.folioOnly(),
        row.folioOnly() ? messages.get("records.folioOnly") : words.headline(row.headline()),
        named ? row.identityHeadline() : String.join(" ", row.pseudonyms()),
        named,
        kinds.name(row.kind()),
        row.ownerAgency(),
        words.occurred(row),
        badge.status(),
        messages.get("StatusBadge." + badge.status()),
        badge.pending(),
        badge.pending().isEmpty() ? "" : messages.get("Pending." + badge.pending()),
        row.findings() > 0 && !row.folioOnly()
            ? messages.with("records.findings", row.findings())
            : "");
  }
}
