package org.garante.domain.ledger.certificate;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The answer to an inquiry.
 *
 * @param asked the inquiry as it was answered: narrowed to what the account may take away
 * @param records in the order of the list
 * @param withheld records found of which the account sees no more than folio and agency
 * @param named whether it says whom the records are about, because they were searched by name
 */
public record Found(
    Inquiry asked, List<CertifiedRecord> records, List<Withheld> withheld, boolean named) {
  private static final JsonProvider JSON = JsonProvider.provider();

  public Found {
    records = List.copyOf(records);
    withheld = List.copyOf(withheld);
  }

  /**
   * A record by folio and agency alone.
   *
   * @param owner code of the agency
   */
  public record Withheld(String folio, String owner) {}

  /** What the entry of the issue acts on: the record asked for, or the list. */
  String object() {
    return asked instanceof Inquiry.OfRecord ? records.get(0).row().getString("id") : "records";
  }

  /** Whom the certificate shows. */
  Set<UUID> persons() {
    return records.stream()
        .flatMap(record -> (named ? record.persons() : record.personsShown()).stream())
        .collect(Collectors.toSet());
  }

  /**
   * What the entry of the issue commits to (docs/ledger-format.md, section 11).
   *
   * @throws NotSealedYet if a step of a record waits for its seal
   */
  JsonObject result() {
    JsonArrayBuilder found = JSON.createArrayBuilder();
    records.forEach(record -> found.add(record.found()));
    JsonArrayBuilder hidden = JSON.createArrayBuilder();
    withheld.forEach(
        one ->
            hidden.add(
                JSON.createObjectBuilder().add("folio", one.folio()).add("owner", one.owner())));
    return JSON.createObjectBuilder()
        .add("found", records.size() + withheld.size())
        .add("records", found)
        .add("withheld", hidden)
        .build();
  }

  /** The folio where a record was asked for by it. */
  public Optional<String> folio() {
    return asked instanceof Inquiry.OfRecord one ? Optional.of(one.folio()) : Optional.empty();
  }
}
