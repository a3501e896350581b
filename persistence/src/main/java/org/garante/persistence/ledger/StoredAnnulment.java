package org.garante.persistence.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.garante.persistence.Snapshot;
import org.garante.persistence.Snapshot.Row;

/** An annulment as its row says. */
record StoredAnnulment(
    UUID id,
    UUID record,
    String state,
    String reason,
    Optional<UUID> proposedBy,
    String proposedAt,
    Optional<UUID> secondedBy,
    Optional<UUID> completedBy) {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** The annulments of the snapshot's {@code records}, oldest first. */
  static Map<UUID, List<StoredAnnulment>> byRecord(Snapshot snapshot) {
    return snapshot
        .rows(
            """
            select a.id, a.record_id, a.state, a.reason, a.proposed_by, a.seconded_by, a.completed_by,
              %s as proposed
            from annulment a where a.record_id = any(:records::uuid[])
            order by a.record_id, a.proposed_at, a.id
            """
                .formatted(BundleText.time("a.proposed_at")),
            StoredAnnulment::of)
        .stream()
        .collect(Collectors.groupingBy(StoredAnnulment::record));
  }

  private static StoredAnnulment of(Row row) {
    return new StoredAnnulment(
        row.findId("id").orElseThrow(),
        row.findId("record_id").orElseThrow(),
        row.text("state"),
        row.text("reason"),
        row.findId("proposed_by"),
        row.text("proposed"),
        row.findId("seconded_by"),
        row.findId("completed_by"));
  }

  static JsonArray shown(
      List<StoredAnnulment> annulments, BundleRecords.Head head, List<RecordStep> steps) {
    List<RecordStep> proposals =
        steps.stream().filter(step -> step.to().equals("ANNULMENT_PROPOSED")).toList();
    JsonArrayBuilder shown = JSON.createArrayBuilder();
    for (int i = 0; i < annulments.size(); i++) {
      StoredAnnulment annulment = annulments.get(i);
      shown.add(
          JSON.createObjectBuilder()
              .add("id", annulment.id().toString())
              .add("state", annulment.state())
              .add(
                  "reason",
                  RecordStep.reason(
                      Optional.of(annulment.reason()), annulment.proposal(proposals, i), head))
              .add("proposedBy", BundleRecords.orNull(annulment.proposedBy()))
              .add("proposedAt", annulment.proposedAt())
              .add("secondedBy", BundleRecords.orNull(annulment.secondedBy()))
              .add("completedBy", BundleRecords.orNull(annulment.completedBy())));
    }
    return shown.build();
  }

  /**
   * The step that proposed it: the one that gives its reason, or where somebody changed that, the
   * one in its place.
   */
  private Optional<RecordStep> proposal(List<RecordStep> proposals, int place) {
    return proposals.stream()
        .filter(step -> step.reason().equals(Optional.of(reason)))
        .findFirst()
        .or(() -> proposals.stream().skip(place).findFirst());
  }
}
