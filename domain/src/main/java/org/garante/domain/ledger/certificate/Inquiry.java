package org.garante.domain.ledger.certificate;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Optional;
import org.garante.domain.review.reading.RecordFilter;

/** What a certificate answers (LNRD 29): what a record holds, or which records a query finds. */
public sealed interface Inquiry {
  /** What was asked as the ledger commits to it, without what may be a name. */
  JsonObject parameters();

  /** What was searched for, which may be a name: words in facts and names, joined by a bar. */
  Optional<String> terms();

  /** One record by its folio. */
  record OfRecord(String folio) implements Inquiry {
    @Override
    public JsonObject parameters() {
      return begun("RECORD").add("folio", folio).build();
    }

    @Override
    public Optional<String> terms() {
      return Optional.empty();
    }
  }

  /**
   * Every record that a list would show with these filters. What the rules find now is none of
   * them: it changes with time, and the ledger binds it of one day only.
   */
  record OfList(RecordFilter filter) implements Inquiry {
    public OfList {
      filter = filter.flaggedOrNot();
    }

    @Override
    public JsonObject parameters() {
      JsonObjectBuilder said = begun("QUERY").add("order", filter.order().name());
      filter.kind().ifPresent(kind -> said.add("kind", kind));
      filter.agency().ifPresent(agency -> said.add("agency", agency));
      filter.state().ifPresent(state -> said.add("state", state.name()));
      filter.from().ifPresent(day -> said.add("from", day.toString()));
      filter.to().ifPresent(day -> said.add("to", day.toString()));
      return said.build();
    }

    @Override
    public Optional<String> terms() {
      return Optional.of(filter.words() + "|" + filter.identityWords())
          .filter(searched -> searched.length() > 1);
    }
  }

  private static JsonObjectBuilder begun(String certificate) {
    return JsonProvider.provider().createObjectBuilder().add("certificate", certificate);
  }
}
