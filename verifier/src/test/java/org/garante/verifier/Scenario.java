package org.garante.verifier;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A register in which everything has happened that can, and an outsider who kept a checkpoint. */
public final class Scenario {
  public final TestRegister register = new TestRegister();

  /** Returned, submitted again, approved; with a hand-over, and one in its place. */
  public final Map<String, Object> returned = register.record("ARR", "GN", 1);

  /** Approved, amended, annulled. */
  public final Map<String, Object> amended = register.record("ARR", "GN", 2);

  /** Withdrawn; one annulment struck at once, another after it was signed. */
  public final Map<String, Object> withdrawn = register.record("ARR", "SSPC-PF", 1);

  /** Approved, closed, open again, its next closure not signed yet. */
  public final Map<String, Object> closed = register.record("OPE", "GN", 1);

  /** Submitted and not sealed yet. */
  public final Map<String, Object> waiting = register.record("OPE", "GN", 2);

  public final Map<String, Object> search;
  public final String held;

  public Scenario() {
    Map<String, Object> first = register.submit(returned, null);
    register.other("SIGN_IN_FAILED", "unknown");
    register.decide(returned, first, "RETURNED", "Falta la hora");
    Map<String, Object> second = register.submit(returned, null);
    Map<String, Object> approved = register.submit(amended, null);
    register.seal();
    register.decide(returned, second, "APPROVED", null);
    register.decide(amended, approved, "APPROVED", null);
    search = register.other("SEARCH", "records", "terms", "|prueba", "reason", "Queja 12/2025");
    Map<String, Object> taken = register.submit(withdrawn, null);
    held = register.seal();
    register.rotateKeys();
    Map<String, Object> amendment = register.submit(amended, "Se corrige el número");
    register.decide(amended, amendment, "APPROVED", null);
    register.annul(amended);
    register.seal();
    register.decide(withdrawn, taken, "WITHDRAWN", "Error de captura");
    register.move(withdrawn, register.act(withdrawn, "ANNULMENT"), "STRUCK", "No procede");
    Map<String, Object> again = register.act(withdrawn, "ANNULMENT");
    register.move(withdrawn, again, "SIGNED", null);
    register.move(withdrawn, again, "STRUCK", "Tampoco procede");
    Map<String, Object> handed = register.act(returned, "HANDOVER", "officers.k1", null);
    register.move(returned, handed, "CONFIRMED", null);
    register.act(returned, "HANDOVER", "officers.k1", handed);
    register.decide(closed, register.submit(closed, null), "APPROVED", null);
    register.move(closed, register.act(closed, "CLOSURE"), "CONFIRMED", null);
    register.act(closed, "REOPENING");
    register.act(closed, "CLOSURE");
    register.seal();
    register.submit(waiting, null);
    register.other("OPEN", "records");
    register.enterAccounts();
  }

  /** Someone who trusts all keys that ever were and kept the second checkpoint. */
  public TestBundle outsider(Path folder) throws IOException {
    return new TestBundle(folder).keys(register.keys).held(List.of(held));
  }

  public static Map<String, Object> submission(Map<String, Object> line, int number) {
    return TestRegister.all(line, "submissions").get(number - 1);
  }

  public static Map<String, Object> act(Map<String, Object> line, int number) {
    return TestRegister.all(line, "acts").get(number - 1);
  }

  public static Map<String, Object> step(Map<String, Object> line, int index) {
    return TestRegister.all(line, "steps").get(index);
  }

  public static Map<String, Object> entry(Map<String, Object> line, int index) {
    return TestRegister.in(step(line, index), "entry");
  }

  public static Object idOf(Map<String, Object> line) {
    return TestRegister.in(line, "record").get("id");
  }
}
