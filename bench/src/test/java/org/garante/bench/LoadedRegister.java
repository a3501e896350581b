package org.garante.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.garante.bench.load.Load;
import org.garante.bench.load.Loaded;
import org.garante.bench.load.Roles;
import org.garante.domain.access.Account;
import org.garante.domain.arrest.ArrestKind;
import org.garante.domain.operation.OperationKind;
import org.garante.domain.oversight.OversightNoteKind;
import org.garante.domain.oversight.OversightReplyKind;
import org.garante.domain.transfer.TransferKind;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.Register;

/** A register that was loaded and sealed, once for all tests that look at one of that size. */
final class LoadedRegister {
  static final int FEW = 2_000;
  static final int MANY = 20_000;
  static final int WAITING = 60;

  private static final Map<Integer, LoadedRegister> MADE = new ConcurrentHashMap<>();

  /** As it was when it was loaded, whatever tests do to the other. */
  final Roles untouched;

  final Roles roles;
  final Register register;
  final Path keys;

  private LoadedRegister(int records) {
    TestDatabase database = TestDatabase.create();
    roles = database::url;
    try {
      new Load(roles, new Load.Size(records, WAITING), words -> {}).run();
      keys = Files.createTempDirectory("garante-keys");
      new Loaded(roles).seal(keys, "garante.bench/ledger");
      // as the database does by itself in quiet hours
      change("vacuum (analyze)");
      untouched = records == FEW ? database.copy()::url : roles;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    register =
        Register.on(
            database,
            List.of(
                new OperationKind(),
                new ArrestKind(),
                new TransferKind(),
                new OversightNoteKind(),
                new OversightReplyKind()));
    register.at(Instant.now());
  }

  /** The one of so many records. */
  static LoadedRegister of(int records) {
    return MADE.computeIfAbsent(records, LoadedRegister::new);
  }

  /** An account that is signed in. */
  Account signedIn(String username) {
    Account account = new Loaded(roles).account(username);
    try (Connection owner = roles.connect(Roles.OWNER);
        var statement =
            owner.prepareStatement(
                "insert into account_session (secret_hash, account_id) values (hash_of(?), ?) on conflict do nothing")) {
      statement.setString(1, Register.secretOf(account));
      statement.setObject(2, account.id());
      statement.execute();
      return account;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Looks at it while an index is away. */
  <T> T without(String index, Function<LoadedRegister, T> look) {
    String again = text("select pg_get_indexdef('" + index + "'::regclass)");
    change("drop index " + index);
    try {
      return look.apply(this);
    } finally {
      change(again);
    }
  }

  private void change(String sql) {
    try (Connection owner = roles.connect(Roles.OWNER);
        var statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of what the owner reads. */
  List<String> texts(String sql) {
    return texts(roles, sql);
  }

  static List<String> texts(Roles of, String sql) {
    try (Connection owner = of.connect(Roles.OWNER);
        var statement = owner.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> texts = new java.util.ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String text(String sql) {
    return texts(sql).get(0);
  }
}
