package org.garante.verifier.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.tree.Hash;

/** One entry as it is shown, with the leaf hash that follows from all of it. */
public record LedgerEntry(
    String format,
    String id,
    long at,
    Optional<String> account,
    Optional<String> staff,
    Optional<String> role,
    Optional<String> agency,
    String action,
    Optional<String> object,
    Optional<String> submission,
    List<String> subjects,
    String commitment,
    byte[] leaf) {

  private static final Json.Obj NO_HEADER = new Json.Obj(new TreeMap<>());
  private static final Set<String> MEMBERS =
      Set.of(
          "format",
          "id",
          "at",
          "account",
          "staff",
          "role",
          "agency",
          "action",
          "object",
          "submission",
          "subjects",
          "commitment");

  public static LedgerEntry of(Json.Obj entry) {
    entry.only(MEMBERS);
    return new LedgerEntry(
        entry.text("format"),
        id(entry.text("id")),
        Moments.micros(entry.text("at")),
        entry.textOrNull("account"),
        entry.textOrNull("staff"),
        entry.textOrNull("role"),
        entry.textOrNull("agency"),
        entry.text("action"),
        entry.textOrNull("object"),
        entry.textOrNull("submission"),
        entry.texts("subjects"),
        entry.text("commitment"),
        Hash.leaf(CanonicalJson.bytes(entry)));
  }

  /** Whether a row of the register tells of it. */
  public boolean isStep() {
    return StepAction.isStep(action);
  }

  /** Whether it binds itself to this header and these leaves. */
  public boolean binds(Json.Obj header, Map<String, Opening> leaves) {
    return Commitment.of(format, header, leaves).filter(commitment::equals).isPresent();
  }

  /** The same without header. */
  public boolean binds(Map<String, Opening> leaves) {
    return binds(NO_HEADER, leaves);
  }

  /** The id as sixteen bytes. */
  public UUID uuid() {
    return UUID.fromString(id);
  }

  private static String id(String text) {
    boolean shaped = text.length() == 36;
    for (int i = 0; shaped && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      shaped = hyphen ? c == '-' : c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    if (!shaped) {
      throw new Malformed("malformed.id");
    }
    return text;
  }
}
