package org.garante.verifier.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.tree.Hash;

/**
 * One leaf of a commitment as it is shown: opened by salt and value, or hidden behind its hash. The
 * hash is empty where a value is shown without its salt, because nothing was ever entered for it,
 * or with a salt that is none.
 */
public record Opening(Optional<Json> value, Optional<byte[]> hash) {
  private static final byte[] ZERO = {0};

  /** An opening whose value stands under this member. */
  public static Opening of(String leaf, Json.Obj opening, String valueMember) {
    if (opening.has("hash")) {
      opening.only(Set.of("hash"));
      return new Opening(Optional.empty(), Optional.of(bytes(opening.text("hash"))));
    }
    Json value = opening.only(Set.of("salt", valueMember)).get(valueMember);
    return new Opening(
        Optional.of(value),
        opening
            .find("salt")
            .flatMap(salt -> Hash.ofHex(opening.text("salt")))
            .map(salt -> hash(salt, leaf, value)));
  }

  /** The leaves of an entry, by name. */
  public static Map<String, Opening> all(Json.Obj leaves) {
    Map<String, Opening> openings = new TreeMap<>();
    for (String name : leaves.members().keySet()) {
      openings.put(name, of(name, leaves.object(name), "value"));
    }
    return openings;
  }

  private static byte[] hash(byte[] salt, String leaf, Json value) {
    return Hash.of(salt, leaf.getBytes(StandardCharsets.UTF_8), ZERO, CanonicalJson.bytes(value));
  }

  private static byte[] bytes(String hex) {
    return Hash.ofHex(hex).orElseThrow(() -> new Malformed("malformed.hex"));
  }
}
