package org.garante.verifier.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.garante.verifier.json.Json;
import org.garante.verifier.json.JsonParser;
import org.garante.verifier.json.Malformed;

/** The forms of acts, and the states of kinds (docs/ledger-acts.json). */
public final class Acts {
  private final Map<String, Form> forms = new TreeMap<>();
  private final Map<String, States> states = new TreeMap<>();

  /**
   * A form of acts.
   *
   * @param signers how many different persons stand behind an act, its author counted
   * @param whenSigned whether it counts only once they all signed
   * @param alone whether at most one is open of a record, and none beside a submission
   */
  record Form(int signers, boolean whenSigned, boolean alone, Columns.Tables tables) {
    private static final List<List<String>> WAYS =
        List.of(
            List.of("ENTERED"),
            List.of("ENTERED", "CONFIRMED"),
            List.of("ENTERED", "SIGNED", "CONFIRMED"));

    /** Where its signatures lead, one after the other. */
    List<String> way() {
      return WAYS.get(signers - 1);
    }
  }

  /** The states of a kind. */
  record States(String initial, List<Move> moves) {
    /** Where a record stands after these acts that count, in their order. */
    String after(List<ActRow> counting) {
      String state = initial;
      for (ActRow act : counting) {
        String from = state;
        state =
            moves.stream()
                .filter(move -> move.from().equals(from) && move.act().equals(act.form()))
                .map(Move::to)
                .findFirst()
                .orElse(from);
      }
      return state;
    }
  }

  /** Where an act of a form leads from a state. */
  record Move(String from, String act, String to) {}

  private Acts(Json.Obj file) {
    Json.Obj all = file.object("forms");
    all.members().keySet().forEach(code -> forms.put(code, form(all.object(code))));
    Json.Obj kinds = file.object("states");
    kinds.members().keySet().forEach(kind -> states.put(kind, states(kinds.object(kind))));
  }

  /** Those of the format. */
  public static Acts ofFormat() {
    return of(Columns.resource("ledger-acts.json"));
  }

  /** Those that a text in the form of ledger-acts.json tells. */
  public static Acts of(byte[] text) {
    return new Acts(JsonParser.object(text, 0, text.length));
  }

  /** The form of that code; empty if there is none. */
  Optional<Form> form(String code) {
    return Optional.ofNullable(forms.get(code));
  }

  /** The states of a kind; empty if it has none. */
  Optional<States> states(String kind) {
    return Optional.ofNullable(states.get(kind));
  }

  private static Form form(Json.Obj form) {
    long signers = form.whole("signers");
    if (signers < 1 || signers > Form.WAYS.size()) {
      throw new Malformed("malformed.type", "signers");
    }
    return new Form(
        (int) signers,
        form.text("counts").equals("WHEN_SIGNED"),
        form.truth("alone"),
        Columns.Tables.of(form.object("tables")));
  }

  private static States states(Json.Obj kind) {
    List<Move> moves = new ArrayList<>();
    for (Json.Obj move : kind.objects("moves")) {
      moves.add(new Move(move.text("from"), move.text("act"), move.text("to")));
    }
    return new States(kind.text("initial"), List.copyOf(moves));
  }
}
