package org.garante.verifier.certificate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.garante.verifier.checkpoint.Checkpoint;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.ledger.LedgerEntry;
import org.garante.verifier.record.Sealing;
import org.garante.verifier.report.Code;
import org.garante.verifier.report.Finding;
import org.garante.verifier.report.Place;
import org.garante.verifier.tree.AuditPath;
import org.garante.verifier.tree.Hash;

/**
 * Leads the entries of a certificate to the root of the checkpoint by the paths of the certificate.
 */
final class CertificateSealing implements Sealing {
  private final Map<Long, AuditPath> paths = new HashMap<>();
  private final Checkpoint checkpoint;

  CertificateSealing(List<Json.Obj> proofs, Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
    for (Json.Obj proof : proofs) {
      proof.only(Set.of("position", "hashes"));
      List<byte[]> hashes = proof.texts("hashes").stream().map(CertificateSealing::bytes).toList();
      long position = proof.whole("position");
      if (paths.put(position, new AuditPath(position, hashes)) != null) {
        throw new Malformed("malformed.path.twice", position);
      }
    }
  }

  @Override
  public OptionalLong find(
      LedgerEntry entry, OptionalLong position, Place place, List<Finding> findings) {
    if (position.isEmpty() || !paths.containsKey(position.getAsLong())) {
      findings.add(Finding.of(Code.UNSEALED, place, "unsealed.certificate"));
      return OptionalLong.empty();
    }
    Optional<byte[]> root = paths.get(position.getAsLong()).root(entry.leaf(), checkpoint.size());
    if (root.filter(computed -> Arrays.equals(computed, checkpoint.root())).isEmpty()) {
      findings.add(Finding.of(Code.LEAF, place, "leaf.path", position.getAsLong()));
    }
    return position;
  }

  /** Positions of paths that lead from none of these. */
  Set<Long> strayFrom(Set<Long> positions) {
    Set<Long> stray = new TreeSet<>(paths.keySet());
    stray.removeAll(positions);
    return stray;
  }

  private static byte[] bytes(String hex) {
    return Hash.ofHex(hex).orElseThrow(() -> new Malformed("malformed.hex"));
  }
}
