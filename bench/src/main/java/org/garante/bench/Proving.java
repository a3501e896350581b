package org.garante.bench;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.garante.domain.ledger.seal.MerkleTree;
import org.garante.persistence.ledger.CheckpointStore;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Inclusion proofs in a large tree, of which only hashes are made. */
final class Proving {
  private static final int PROOFS = 500;
  private static final int FAN = 1 << MerkleTree.STEP;
  private static final int LINES = 1_000;

  private final BenchDatabase database;
  private final Random random = new Random(10);

  Proving(BenchDatabase database) {
    this.database = database;
  }

  void measure(Goals goals, int leaves) throws SQLException, IOException {
    byte[] root = fill(leaves);
    DataSource reader = database.pooled("garante_reader");
    CheckpointStore stored = new CheckpointStore(reader);
    List<Double> times = new ArrayList<>();
    int greatest = 0;
    for (int i = 0; i < 2 * PROOFS; i++) {
      long position = i == 0 ? leaves - 1 : random.nextInt(leaves);
      long started = System.nanoTime();
      List<byte[]> path = new MerkleTree(stored, leaves).auditPath(position);
      double milliseconds = (System.nanoTime() - started) / 1e6;
      if (i >= PROOFS) {
        times.add(milliseconds);
      }
      greatest = Math.max(greatest, path.stream().mapToInt(hash -> hash.length).sum());
      if (!Arrays.equals(
          root, root(stored.hashes(0, position, 1).get(0), position, leaves, path))) {
        throw new IllegalStateException("the path of " + position + " does not lead to the root");
      }
    }
    times.sort(null);
    goals.told(
        "%d proofs at %,d leaves, each led to the root: median %.1f ms, slowest %.1f ms",
        PROOFS, leaves, times.get(PROOFS / 2), times.get(PROOFS - 1));
    goals.goal("bytes of an inclusion proof", Goals.Side.AT_MOST, 1_024, greatest, "bytes");
    goals.goal(
        "time of an inclusion proof, 99 of 100",
        Goals.Side.AT_MOST,
        20,
        times.get(PROOFS * 99 / 100),
        "ms");
  }

  /** Fills the tree's tables with random leaves; what it answers is the root. */
  private byte[] fill(int leaves) throws SQLException, IOException {
    database.asOwner(
        "truncate ledger_leaf, ledger_subtree",
        "alter table ledger_leaf drop constraint ledger_leaf_pkey, drop constraint ledger_leaf_entry_id_key,"
            + " drop constraint ledger_leaf_entry_id_fkey");
    List<byte[]> level = new ArrayList<>();
    try (Connection owner = database.owner()) {
      CopyIn copy =
          owner
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy ledger_leaf (position, entry_id, leaf_hash) from stdin");
      StringBuilder lines = new StringBuilder();
      for (int position = 0; position < leaves; position++) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        level.add(hash);
        lines.append(position).append('\t').append(new UUID(0, position)).append("\t\\\\x");
        lines.append(HexFormat.of().formatHex(hash)).append('\n');
        if (position % LINES == LINES - 1 || position == leaves - 1) {
          byte[] bytes = lines.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          copy.writeToCopy(bytes, 0, bytes.length);
          lines.setLength(0);
        }
      }
      copy.endCopy();
    }
    database.asOwner("alter table ledger_leaf add primary key (position)", "analyze ledger_leaf");
    byte[] root = root(level);
    for (int height = MerkleTree.STEP; level.size() >= FAN; height += MerkleTree.STEP) {
      level = above(level);
      keep(height, level);
    }
    return root;
  }

  private void keep(int height, List<byte[]> hashes) throws SQLException {
    try (Connection owner = database.owner();
        var statement =
            owner.prepareStatement(
                "insert into ledger_subtree (level, index, hash) select ?, n - 1, h from unnest(?) with ordinality t(h, n)")) {
      statement.setInt(1, height);
      statement.setArray(2, owner.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
      statement.executeUpdate();
    }
  }

  /** The roots of each 256 of them that are whole. */
  private static List<byte[]> above(List<byte[]> hashes) {
    List<byte[]> above = new ArrayList<>();
    for (int i = 0; i + FAN <= hashes.size(); i += FAN) {
      above.add(root(hashes.subList(i, i + FAN)));
    }
    return above;
  }

  /** RFC 6962, section 2.1, by its definition. */
  private static byte[] root(List<byte[]> hashes) {
    if (hashes.size() == 1) {
      return hashes.get(0);
    }
    int split = Integer.highestOneBit(hashes.size() - 1);
    return node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
  }

  /** The root that a path leads to (RFC 9162, section 2.1.3.2). */
  private static byte[] root(byte[] leaf, long position, long size, List<byte[]> path) {
    byte[] hash = leaf;
    long node = position;
    long last = size - 1;
    for (byte[] beside : path) {
      if ((node & 1) == 1 || node == last) {
        hash = node(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return hash;
  }

  private static byte[] node(byte[] left, byte[] right) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((byte) 1);
      sha256.update(left);
      return sha256.digest(right);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
