package org.garante.verifier.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.garante.verifier.TestHash;
import org.junit.jupiter.api.Test;

/** The tree against the published vectors of Certificate Transparency's reference. */
class TreeTest {
  private static final List<byte[]> LEAVES =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(input -> Hash.leaf(TestHash.bytes(input)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void roots_of_all_sizes_are_the_published_ones() {
    Frontier tree = new Frontier();
    List<String> roots = new ArrayList<>(List.of(Hash.hex(tree.root())));
    for (byte[] leaf : LEAVES) {
      tree.add(leaf);
      roots.add(Hash.hex(tree.root()));
    }
    assertThat(roots).isEqualTo(ROOTS);
    assertThat(tree.size()).isEqualTo(8);
  }

  @Test
  void published_audit_path_leads_to_the_root() {
    AuditPath path =
        new AuditPath(
            0,
            Stream.of(
                    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")
                .map(TestHash::bytes)
                .toList());
    assertThat(path.root(LEAVES.get(0), 8)).map(Hash::hex).contains(ROOTS.get(8));
  }

  @Test
  void every_path_of_every_small_tree_leads_to_its_root_and_to_no_other() {
    List<byte[]> leaves =
        IntStream.range(0, 40).mapToObj(i -> Hash.leaf(new byte[] {(byte) i})).toList();
    for (int size = 1; size <= leaves.size(); size++) {
      List<byte[]> tree = leaves.subList(0, size);
      String root = Hash.hex(TestHash.root(tree));
      for (int position = 0; position < size; position++) {
        List<byte[]> hashes = TestHash.path(position, tree);
        assertThat(new AuditPath(position, hashes).root(tree.get(position), size))
            .map(Hash::hex)
            .contains(root);
        byte[] other = leaves.get((position + 1) % leaves.size());
        assertThat(new AuditPath(position, hashes).root(other, size).map(Hash::hex))
            .isNotEqualTo(java.util.Optional.of(root));
      }
    }
  }

  @Test
  void path_that_is_too_short_too_long_or_outside_leads_nowhere() {
    List<byte[]> hashes = TestHash.path(4, LEAVES);
    assertThat(new AuditPath(4, hashes.subList(0, 2)).root(LEAVES.get(4), 8)).isEmpty();
    List<byte[]> longer = new ArrayList<>(hashes);
    longer.add(LEAVES.get(0));
    assertThat(new AuditPath(4, longer).root(LEAVES.get(4), 8)).isEmpty();
    assertThat(new AuditPath(8, hashes).root(LEAVES.get(4), 8)).isEmpty();
    assertThat(new AuditPath(-1, hashes).root(LEAVES.get(4), 8)).isEmpty();
  }
}
