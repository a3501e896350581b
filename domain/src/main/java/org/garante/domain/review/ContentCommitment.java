package org.garante.domain.review;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.NewEntry;
import org.garante.domain.review.rule.Finding;
import org.garante.domain.review.rule.Link;

/**
 * What a submission's ledger entry binds: the header of design.md (Evidence), a leaf per field
 * group, one for what the rules found, one for the reason.
 */
record ContentCommitment(
    UUID submission,
    RegisterRecord of,
    int number,
    int schema,
    Set<UUID> authors,
    List<Link> links,
    Optional<String> reason) {
  private static final JsonProvider JSON = JsonProvider.provider();

  NewEntry deed(JsonObject content, List<Finding> findings, Set<UUID> persons) {
    Map<String, JsonValue> leaves = leaves(content, findings);
    reason.ifPresent(text -> leaves.put("reason", JSON.createValue(text)));
    return new NewEntry(
        LedgerAction.SUBMIT,
        Optional.of(of.id().toString()),
        Optional.of(submission),
        persons,
        Commitment.to(header(), leaves),
        true);
  }

  private JsonObject header() {
    JsonObjectBuilder header =
        JSON.createObjectBuilder()
            .add("record", of.id().toString())
            .add("submission", submission.toString())
            .add("kind", of.kind())
            .add("number", number)
            .add("schema", schema)
            .add("folio", of.folio().text())
            .add("owner", of.ownerAgency())
            .add("handling", of.handling().name())
            .add("authors", array(authors.stream().map(UUID::toString).sorted().toList()))
            .add("links", array(links.stream().sorted()))
            .add("attachments", JsonValue.EMPTY_JSON_ARRAY)
            .add("amends", orNull(of.inForce()));
    return header.build();
  }

  /** The leaves that every content has: its groups, and what the rules found of it. */
  static Map<String, JsonValue> leaves(JsonObject content, List<Finding> findings) {
    Map<String, JsonValue> leaves = new LinkedHashMap<>(content);
    leaves.put("findings", findingArray(findings));
    return leaves;
  }

  static JsonArray array(Stream<Link> links) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    links.forEach(
        link ->
            array.add(
                JSON.createObjectBuilder()
                    .add("role", link.role())
                    .add("record", link.record().toString())));
    return array.build();
  }

  private static JsonArray findingArray(List<Finding> findings) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    findings.forEach(
        finding ->
            array.add(
                JSON.createObjectBuilder()
                    .add("rule", finding.rule())
                    .add("strength", finding.strength().name())
                    .add("path", finding.path())
                    .add("message", finding.message())
                    .add("arguments", array(finding.arguments()))));
    return array.build();
  }

  static JsonArray array(List<String> texts) {
    return JSON.createArrayBuilder(texts).build();
  }

  static JsonValue orNull(Optional<?> value) {
    return value.<JsonValue>map(one -> JSON.createValue(one.toString())).orElse(JsonValue.NULL);
  }
}
