package org.garante.verifier.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.garante.verifier.json.CanonicalJson;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.Malformed;
import org.garante.verifier.tree.Hash;

/** One entry as it is shown, with the leaf hash that follows from all of it. */
public record LedgerEntry(
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

  private static final String FORMAT = "garante/1";
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
    if (!entry.text("format").equals(FORMAT)) {
      throw new Malformed("malformed.type", "format");
    }
    return new LedgerEntry(
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
