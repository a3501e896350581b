package org.garante.domain.review;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.form.FormJson;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;

/**
 * What an act says, and what its entry binds: the header of docs/ledger-format.md (ACT_ENTER), a
 * leaf per field group, one for what the rules found.
 *
 * @param text canonical JSON by field group
 */
record ActContent(
    UUID act,
    UUID record,
    ActKind<?> kind,
    Optional<String> about,
    Optional<UUID> corrects,
    String text,
    List<Link> links) {

  NewEntry deed(UUID author, Set<UUID> persons, List<Finding> findings) {
    Map<String, JsonValue> leaves = ContentCommitment.leaves(FormJson.parse(text), findings);
    return new NewEntry(
        LedgerAction.ACT_ENTER,
        Optional.of(record.toString()),
        Optional.empty(),
        persons,
        Commitment.to(header(author), leaves),
        true);
  }

  private JsonObject header(UUID author) {
    return Json.createObjectBuilder()
        .add("record", record.toString())
        .add("act", act.toString())
        .add("form", kind.code())
        .add("schema", kind.schemaNumber())
        .add("about", ContentCommitment.orNull(about))
        .add("corrects", ContentCommitment.orNull(corrects))
        .add("authors", ContentCommitment.array(List.of(author.toString())))
        .add("links", ContentCommitment.array(links.stream().distinct().sorted()))
        .add("attachments", JsonValue.EMPTY_JSON_ARRAY)
        .build();
  }
}
