package org.garante.persistence.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.garante.domain.access.Actor;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.seal.Checkpoint;
import org.garante.domain.ledger.seal.SealStore;
import org.garante.domain.ledger.seal.SealedLeaf;
import org.garante.domain.ledger.seal.TreeBroken;
import org.garante.domain.ledger.seal.WholeSubtree;
import org.garante.persistence.BackgroundMark;

/** The tree's tables on one connection: the sealer's turn, and whoever reads them. */
final class TreeTables implements SealStore.Turn {
  private final Connection connection;

  TreeTables(Connection connection) {
    this.connection = connection;
  }

  @Override
  public Optional<Checkpoint> newest() {
    return rows(
            "select size, root, at, note from ledger_checkpoint order by size desc limit 1",
            TreeTables::checkpoint)
        .stream()
        .findFirst();
  }

  static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getLong("size"),
        row.getBytes("root"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("note"));
  }

  @Override
  public List<byte[]> hashes(int level, long first, int count) {
    List<byte[]> hashes =
        level == 0
            ? rows(
                "select leaf_hash from ledger_leaf where position >= ? and position < ? order by position",
                row -> row.getBytes(1),
                first,
                first + count)
            : rows(
                "select hash from ledger_subtree where level = ? and index >= ? and index < ? order by index",
                row -> row.getBytes(1),
                level,
                first,
                first + count);
    if (hashes.size() != count) {
      throw new TreeBroken(
          "the tree has %s of %s hashes of level %s from %s on"
              .formatted(hashes.size(), count, level, first));
    }
    return hashes;
  }

  @Override
  public List<LedgerEntry> waiting(int most, Instant until) {
    return rows(
        """
        select e.id, e.at, e.account_id, e.staff_id, e.role, e.agency, e.action, e.object, e.submission_id,
          e.subjects, e.commitment, e.format
        from ledger_pending p
        join ledger_entry e on e.id = p.entry_id
        where e.at <= ?
        order by e.at, e.id limit ?
        """,
        TreeTables::entry,
        until.atOffset(ZoneOffset.UTC),
        most);
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return LedgerEntry.stored(
        row.getObject("id", UUID.class),
        row.getString("format"),
        new Actor(
            row.getObject("account_id", UUID.class),
            row.getObject("staff_id", UUID.class),
            row.getString("role"),
            row.getString("agency")),
        LedgerAction.valueOf(row.getString("action")),
        row.getString("object"),
        row.getObject("submission_id", UUID.class),
        List.of((UUID[]) row.getArray("subjects").getArray()),
        row.getString("commitment"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void seal(List<SealedLeaf> leaves, List<WholeSubtree> subtrees, Checkpoint checkpoint) {
    UUID[] entries = leaves.stream().map(SealedLeaf::entry).toArray(UUID[]::new);
    execute(
        "insert into ledger_leaf (position, entry_id, leaf_hash) select * from unnest(?, ?, ?)",
        array("bigint", leaves.stream().map(SealedLeaf::position).toArray(Long[]::new)),
        array("uuid", entries),
        array("bytea", leaves.stream().map(SealedLeaf::hash).toArray(byte[][]::new)));
    execute("delete from ledger_pending where entry_id = any(?)", array("uuid", entries));
    for (WholeSubtree subtree : subtrees) {
      execute(
          "insert into ledger_subtree (level, index, hash) values (?, ?, ?)",
          subtree.level(),
          subtree.index(),
          subtree.hash());
    }
    execute(
        "insert into ledger_checkpoint (size, root, at, note) values (?, ?, ?, ?)",
        checkpoint.size(),
        checkpoint.root(),
        checkpoint.at().atOffset(ZoneOffset.UTC),
        checkpoint.note());
  }

  @Override
  public void introduce(List<String> verifierLines, Instant since) {
    for (String line : verifierLines) {
      execute(
          "insert into ledger_key (verifier_key, since) values (?, ?) on conflict do nothing",
          line,
          since.atOffset(ZoneOffset.UTC));
    }
  }

  private Object array(String type, Object[] elements) {
    try {
      return connection.createArrayOf(type, elements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String sql, Reader<T> reader, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql, Object... parameters) {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(BackgroundMark.of(sql));
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
