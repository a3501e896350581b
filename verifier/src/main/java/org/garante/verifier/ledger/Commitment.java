package org.garante.verifier.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.tree.Hash;

/** What an entry binds itself to: a header and the hashes of its leaves. */
public final class Commitment {
  private Commitment() {}

  /** Its hash in hex, in this format; empty if that is not known, or a leaf has none. */
  public static Optional<String> of(String format, Json.Obj header, Map<String, Opening> leaves) {
    if (!Format.isOfEntries(format)) {
      return Optional.empty();
    }
    TreeMap<String, Json> hashes = new TreeMap<>();
    for (Map.Entry<String, Opening> leaf : leaves.entrySet()) {
      Optional<byte[]> hash = leaf.getValue().hash();
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      hashes.put(leaf.getKey(), new Json.Text(Hash.hex(hash.get())));
    }
    TreeMap<String, Json> whole = new TreeMap<>();
    whole.put("format", new Json.Text(format));
    whole.put("header", header);
    whole.put("leaves", new Json.Obj(hashes));
    return Optional.of(Hash.hex(Hash.of(CanonicalJson.bytes(new Json.Obj(whole)))));
  }
}
