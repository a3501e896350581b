package org.garante.verifier;

import static org.garante.verifier.TestJson.object;

import java.util.List;
import java.util.Map;

/** Somebody who works with the register, in one role and agency. */
public record TestAccount(String id, String staff, String role, String agency) {

  /** Makes an entry this account's. */
  public void act(Map<String, Object> entry) {
    entry.put("account", id);
    entry.put("staff", staff);
    entry.put("role", role);
    entry.put("agency", agency);
  }

  /** Its row. */
  public Map<String, Object> row() {
    return object(
        "id",
        id,
        "username",
        role.toLowerCase(java.util.Locale.ROOT) + "-" + id,
        "staff_id",
        staff,
        "agency",
        agency,
        "role",
        role,
        "status",
        "ACTIVE");
  }

  /** The row of its person. */
  public Map<String, Object> person() {
    return object("id", staff);
  }

  /** Who its person is. */
  public Map<String, Object> name() {
    return object("name", "Persona " + staff, "number", "S-" + staff);
  }

  /** What an entry says that a row became. */
  public static Map<String, Object> change(
      String table, String key, long revision, Map<String, Object> row) {
    return object("table", table, "key", key, "revision", revision, "row", row);
  }

  /** What makes it and its person. */
  public List<Map<String, Object>> changes() {
    return List.of(change("staff_member", staff, 1, person()), change("account", id, 1, row()));
  }
}
