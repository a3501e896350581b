package org.garante.verifier.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.garante.verifier.Age;
import org.garante.verifier.Held;
import org.garante.verifier.administration.Administration;
import org.garante.verifier.administration.Deputies;
import org.garante.verifier.checkpoint.VerifierKey;
import org.garante.verifier.record.RecordCheck;
import org.garante.verifier.record.Schemas;
import org.garante.verifier.report.CannotJudge;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Counted;
import org.garante.verifier.report.Findings;
import org.garante.verifier.report.Place;
import org.garante.verifier.report.Report;

/** Judges a bundle against what is held: member by member, in the order of the stream. */
public final class BundleCheck {
  private static final int MAX_MANIFEST = 1 << 16;
  private static final int MAX_KEYS = 1 << 20;

  private Held held;
  private final Schemas schemas;
  private final Optional<Instant> asOf;
  private final Duration limit;
  private final Findings findings = new Findings();

  /**
   * @param asOf from when ages are counted back; else from when the bundle was written
   */
  public BundleCheck(Held held, Schemas schemas, Optional<Instant> asOf, Duration limit) {
    this.held = held;
    this.schemas = schemas;
    this.asOf = asOf;
    this.limit = limit;
  }

  /**
   * @throws CannotJudge if it is no bundle of this format, or nothing that counts is held
   */
  public Report run(Path bundle) throws IOException {
    try (Members members = new Members(bundle);
        ClaimFile claims = new ClaimFile();
        LeafFile leaves = new LeafFile()) {
      Manifest manifest = Manifest.of(members.small("manifest.json", MAX_MANIFEST));
      counting(manifest);
      Age age = new Age(asOf.orElse(manifest.exported()), limit, manifest.exported());
      members.small("keys.txt", MAX_KEYS);
      CheckpointsMember checkpoints =
          new CheckpointsMember(manifest.origin(), held.keys(), claims, findings);
      checkpoints.read(members.next("checkpoints.jsonl"));
      Actors actors = new Actors();
      Administration administration = new Administration(limit, findings);
      EntriesMember entries = new EntriesMember(leaves, actors, administration, age, findings);
      entries.read(members.next("entries.jsonl"), manifest.full());
      held = held.after(checkpoints.succession());
      Newness newness = new Newness(manifest.exported(), checkpoints.latestTime());
      List<Held.Kept> counting = counting(manifest);
      List<Held.Kept> ahead =
          counting.stream()
              .filter(kept -> kept.checkpoint().size() > entries.sealed())
              .filter(kept -> newness.isOlderThan(kept.checkpoint()))
              .toList();
      List<Claim> outside =
          counting.stream()
              .filter(kept -> !ahead.contains(kept))
              .map(kept -> Claim.of(kept.checkpoint(), kept.source()))
              .toList();
      new TreeCheck(leaves, entries, new TimeCheck(leaves, limit, findings), findings)
          .run(claims.bySize(), outside);
      judgeAge(checkpoints, age);
      new AdministrationMember(administration)
          .read(members.next("administration.jsonl"), manifest.full());
      actors.judge(leaves, entries.sealed(), administration);
      long records = records(members, leaves, entries.sealed(), administration, manifest.full());
      members.end();
      if (findings.isEmpty()) {
        requireNewest(manifest, checkpoints, ahead);
      }
      Counted counted =
          new Counted(
              entries.lines(),
              entries.unsealed(),
              records,
              checkpoints.count(),
              checkpoints.newestSize(),
              checkpoints.newestTime());
      return Report.judged(manifest.origin(), held.passedOver(), findings, counted);
    }
  }

  private List<Held.Kept> counting(Manifest manifest) {
    List<Held.Kept> counting = held.counting(manifest.origin());
    if (counting.isEmpty()) {
      throw new CannotJudge("held.none");
    }
    return counting;
  }

  /**
   * What is held may be newer than a bundle in which all is right: then nobody can say whether what
   * came between was cut off, or came after it was written.
   */
  private void requireNewest(
      Manifest manifest, CheckpointsMember checkpoints, List<Held.Kept> ahead) {
    Optional<Held.Kept> newest = held.newest().filter(kept -> isStaleBeside(kept, checkpoints));
    Stream.concat(ahead.stream(), newest.stream())
        .findFirst()
        .ifPresent(
            kept -> {
              Instant time = Instant.ofEpochSecond(kept.checkpoint().time().getAsLong());
              throw new CannotJudge("bundle.older", kept.source(), time, manifest.exported());
            });
    for (VerifierKey key : held.keys().ledgerKeys(manifest.origin())) {
      if (!checkpoints.succession().knows(key)) {
        throw new CannotJudge("bundle.older.key", key.text());
      }
    }
  }

  private boolean isStaleBeside(Held.Kept kept, CheckpointsMember checkpoints) {
    Instant time = Instant.ofEpochSecond(kept.checkpoint().time().getAsLong());
    return asOf.isEmpty()
        && checkpoints.newestTime().filter(own -> own.isBefore(time.minus(limit))).isPresent();
  }

  private long records(
      Members members, LeafFile leaves, long sealed, Deputies deputies, boolean full)
      throws IOException {
    try (UnsealedIndex unsealed = new UnsealedIndex(leaves, sealed)) {
      RecordCheck check =
          new RecordCheck(new BundleSealing(leaves, sealed, unsealed), deputies, schemas);
      RecordsMember records = new RecordsMember(leaves, sealed, check, findings);
      records.read(members.next("records.jsonl"), full);
      return records.count();
    }
  }

  private void judgeAge(CheckpointsMember checkpoints, Age age) {
    Optional<Instant> time = checkpoints.newestTime();
    if (checkpoints.count() == 0) {
      findings.add(Code.STALE, Place.NOWHERE, "stale.none");
    } else if (time.isEmpty()) {
      findings.add(Code.STALE, Place.NOWHERE, "stale.untimed");
    } else if (age.isTooOld(time.get())) {
      findings.add(Code.STALE, Place.NOWHERE, "stale", time.get(), age.from());
    } else if (age.isTooLate(time.get())) {
      findings.add(Code.STALE, Place.NOWHERE, "stale.late", time.get(), age.exported());
    }
  }
}
