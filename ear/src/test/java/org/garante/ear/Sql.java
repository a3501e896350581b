package org.garante.ear;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Actor;
import org.garante.domain.ledger.EntryOfOwner;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.RegisterClock;
import org.garante.launcher.Role;

/** Looks into the database beside the server, or prepares there what is no part of the register. */
public final class Sql {
  private static final Map<Role, Connection> CONNECTIONS = new EnumMap<>(Role.class);

  private Sql() {}

  /** The first column of all rows, as text, seen as the owner. */
  public static List<String> texts(String sql, Object... values) {
    try {
      Connection connection = connection(Role.OWNER);
      synchronized (connection) {
        try (PreparedStatement statement = prepared(connection, sql, values);
            ResultSet rows = statement.executeQuery()) {
          List<String> texts = new ArrayList<>();
          while (rows.next()) {
            texts.add(rows.getString(1));
          }
          return texts;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The only value there is. */
  public static String text(String sql, Object... values) {
    return first(sql, values).orElseThrow(() -> new IllegalStateException("no row: " + sql));
  }

  public static Optional<String> first(String sql, Object... values) {
    return texts(sql, values).stream().findFirst();
  }

  public static long number(String sql, Object... values) {
    return Long.parseLong(text(sql, values));
  }

  /** Changes something as a role; fails as the database says. */
  public static void run(Role role, String sql, Object... values) {
    try {
      Connection connection = connection(role);
      synchronized (connection) {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
          statement.execute();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** Something done in one transaction of the owner. */
  interface Work {
    void on(Connection owner) throws SQLException;
  }

  /**
   * Changes rows of administration as the owner, entered as an administrator's deed, so that the
   * ledger of the tests can be verified.
   */
  static void administer(LedgerAction action, String object, Work work) {
    try (Connection owner = TestDatabase.connect(Role.OWNER)) {
      owner.setAutoCommit(false);
      work.on(owner);
      new EntryOfOwner(owner, new RegisterClock().instant())
          .enter(action, object, administrator(owner));
      owner.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The first administrator there is, whom a test may have made just now. */
  private static Actor administrator(Connection owner) throws SQLException {
    try (PreparedStatement statement =
            prepared(
                owner,
                """
                select id, staff_id, role, agency from account
                where role = 'ADMIN' and status = 'ACTIVE' order by created_at, id limit 1
                """);
        ResultSet rows = statement.executeQuery()) {
      return rows.next()
          ? new Actor(
              rows.getObject(1, UUID.class),
              rows.getObject(2, UUID.class),
              rows.getString(3),
              rows.getString(4))
          : Actor.NOBODY;
    }
  }

  static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      statement.execute();
    }
  }

  /** One for each role, kept: connecting takes longer than most of what is asked. */
  private static synchronized Connection connection(Role role) throws SQLException {
    Connection connection = CONNECTIONS.get(role);
    if (connection == null || !connection.isValid(5)) {
      connection = TestDatabase.connect(role);
      CONNECTIONS.put(role, connection);
    }
    return connection;
  }

  /** Ends the connections kept here; whoever asks next gets new ones. */
  static synchronized void disconnect() throws SQLException {
    for (Connection connection : CONNECTIONS.values()) {
      connection.close();
    }
    CONNECTIONS.clear();
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
