package org.garante.domain.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {
  /** Inputs and roots published with RFC 6962's first implementation. */
  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final MemoryTree tree = new MemoryTree();

  @Test
  void empty_tree_has_the_hash_of_nothing() {
    assertThat(HexFormat.of().formatHex(new Frontier().root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void roots_are_those_published_with_rfc_6962() {
    Frontier frontier = new Frontier();
    List<String> roots = new ArrayList<>();
    for (String input : INPUTS) {
      frontier.add(MerkleTree.leafHash(HexFormat.of().parseHex(input)));
      roots.add(HexFormat.of().formatHex(frontier.root()));
    }
    assertThat(roots).isEqualTo(ROOTS);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 70_001})
  void tree_read_from_what_is_kept_goes_on_where_it_ended(long size) {
    tree.grow(size);
    assertThat(new MerkleTree(tree, size).frontier().root()).isEqualTo(tree.root());
    assertThat(new MerkleTree(tree, size).frontier().size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 256, 257, 65_537, 70_001})
  void audit_path_leads_from_the_leaf_to_the_root(long size) {
    tree.grow(size);
    for (long position : List.of(0L, size / 3, size / 2, size - 1)) {
      List<byte[]> path = new MerkleTree(tree, size).auditPath(position);
      assertThat(root(position, size, tree.hashes(0, position, 1).get(0), path))
          .as("position %s", position)
          .isEqualTo(tree.root());
    }
  }

  @Test
  void path_to_a_leaf_that_is_not_there_is_refused() {
    tree.grow(3);
    assertThatThrownBy(() -> new MerkleTree(tree, 3).auditPath(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no leaf 3");
  }

  @Test
  void only_a_few_hundred_hashes_are_read_for_a_path() {
    tree.grow(70_001);
    tree.read = 0;
    new MerkleTree(tree, 70_001).auditPath(12_345);
    assertThat(tree.read).isLessThanOrEqualTo(3 * 256);
  }

  /** RFC 9162, 2.1.3.2: what a verifier computes. */
  private static byte[] root(long position, long size, byte[] leaf, List<byte[]> path) {
    long node = position;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] sibling : path) {
      if (node % 2 == 1 || node == last) {
        hash = MerkleTree.nodeHash(sibling, hash);
        while (node % 2 == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleTree.nodeHash(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    assertThat(last).isZero();
    return hash;
  }
}
