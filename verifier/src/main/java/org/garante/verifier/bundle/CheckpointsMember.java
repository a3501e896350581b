package org.garante.verifier.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.garante.verifier.checkpoint.Checkpoint;
import org.garante.verifier.checkpoint.Keys;
import org.garante.verifier.checkpoint.Succession;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;

/** Judges checkpoints.jsonl: signatures and order; what they say of the tree is kept for later. */
final class CheckpointsMember {
  private static final Set<String> MEMBERS = Set.of("note");

  private final String origin;
  private final Keys keys;
  private final ClaimFile claims;
  private final Findings findings;
  private long count;
  private long sizeBefore;
  private long timeBefore = Long.MIN_VALUE;
  private OptionalLong newestTime = OptionalLong.empty();
  private final Succession succession = new Succession();

  CheckpointsMember(String origin, Keys keys, ClaimFile claims, Findings findings) {
    this.origin = origin;
    this.keys = keys;
    this.claims = claims;
    this.findings = findings;
  }

  void read(InputStream in) throws IOException {
    try (InOrder<LineBatch, List<Optional<Checkpoint>>> order =
        new InOrder<>(
            batch -> batch.each(this::checkpoint),
            checkpoints -> checkpoints.forEach(this::take))) {
      LineBatch.read("checkpoints.jsonl", in, order::put);
      order.finish();
    }
  }

  long count() {
    return count;
  }

  /** Size of the last one. */
  long newestSize() {
    return sizeBefore;
  }

  /** The latest time of any. */
  long latestTime() {
    return timeBefore;
  }

  /** Who took over from whom. */
  Succession succession() {
    return succession;
  }

  /** Time of the last one, if it has any that counts. */
  Optional<Instant> newestTime() {
    return newestTime.stream().mapToObj(Instant::ofEpochSecond).findFirst();
  }

  /** The checkpoint of a line; empty where its note is none. */
  private Optional<Checkpoint> checkpoint(Json.Obj line) {
    String note = line.only(MEMBERS).text("note");
    try {
      return Optional.of(Checkpoint.of(note, keys));
    } catch (Malformed malformed) {
      return Optional.empty();
    }
  }

  private void take(Optional<Checkpoint> read) {
    count++;
    if (read.isPresent()) {
      take(read.get());
    } else {
      newestTime = OptionalLong.empty();
      findings.add(
          Code.CHECKPOINT_SIGNATURE, Place.NOWHERE, "checkpoint-signature.unreadable", count);
    }
  }

  private void take(Checkpoint read) {
    Checkpoint checkpoint = read.origin().equals(origin) ? succession.take(read) : read;
    Place place = checkpoint.size() > 0 ? Place.ofPosition(checkpoint.size() - 1) : Place.NOWHERE;
    if (!checkpoint.origin().equals(origin)) {
      findings.add(
          Code.CHECKPOINT_SIGNATURE,
          place,
          "checkpoint-signature.origin",
          count,
          checkpoint.origin());
    } else if (checkpoint.forged()) {
      findings.add(
          Code.CHECKPOINT_SIGNATURE,
          place,
          "checkpoint-signature.forged",
          count,
          checkpoint.size());
    } else if (!checkpoint.ledgerSigned()) {
      String key =
          read.ledgerSigned() ? "checkpoint-signature.retired" : "checkpoint-signature.none";
      findings.add(Code.CHECKPOINT_SIGNATURE, place, key, count, checkpoint.size());
    }
    takeOrder(checkpoint, place);
    try {
      claims.append(Claim.of(checkpoint, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeOrder(Checkpoint checkpoint, Place place) {
    newestTime = checkpoint.time();
    if (checkpoint.size() < sizeBefore) {
      findings.add(
          Code.CHECKPOINT_ORDER,
          place,
          "checkpoint-order.size",
          count,
          checkpoint.size(),
          sizeBefore);
    }
    if (checkpoint.time().isPresent()) {
      long time = checkpoint.time().getAsLong();
      if (time < timeBefore) {
        findings.add(
            Code.CHECKPOINT_ORDER,
            place,
            "checkpoint-order.time",
            count,
            Instant.ofEpochSecond(time),
            Instant.ofEpochSecond(timeBefore));
      }
      timeBefore = time;
    }
    sizeBefore = checkpoint.size();
  }
}
