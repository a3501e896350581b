package org.garante.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.garante.verifier.TestBundle.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that other ones took over from, in the hands of somebody else. */
class RotatedKeyTest {
  @TempDir Path folder;

  private final Scenario scenario = new Scenario();
  private final TestRegister register = scenario.register;
  private String takeOver;

  /** The third checkpoint is the first of the keys of now. */
  @BeforeEach
  void takeOver() {
    register.pass(60);
    register.rotateKeys();
    register.seal();
    takeOver = register.signedByBoth(register.notes.remove(4));
    register.notes.add(takeOver);
  }

  @Test
  void checkpoint_in_which_new_keys_take_over_is_signed_by_both() throws IOException {
    assertThat(verify().said()).contains("VERIFIED");
    assertThat(held(takeOver).status()).isZero();
  }

  @Test
  void later_checkpoint_signed_only_by_an_earlier_key_is_found() throws IOException {
    register.pass(5);
    register.other("OPEN", "records");
    register.notes.add(register.signedByEarlierKeys(register.seal()));
    register.notes.remove(5);
    Outcome outcome = verify();
    assertThat(outcome.codes()).containsExactly("checkpoint-signature", "stale");
    assertThat(outcome.finding("checkpoint-signature").get("sentence"))
        .asString()
        .startsWith("Checkpoint 6");
  }

  @Test
  void checkpoint_of_the_second_and_size_of_the_take_over_still_counts() throws IOException {
    String same = register.signedByEarlierKeys(takeOver);
    register.notes.add(same);
    assertThat(verify().said()).contains("VERIFIED");
    register.notes.remove(5);
    register.pass(1);
    String later = register.signedByEarlierKeys(takeOver);
    register.notes.add(later);
    assertThat(verify().codes()).contains("checkpoint-signature");
  }

  @Test
  void later_checkpoint_held_does_not_count_if_only_an_earlier_key_signed_it() throws IOException {
    Outcome same = held(register.signedByEarlierKeys(takeOver));
    assertThat(same.status()).as(same.said()).isZero();
    assertThat(same.json()).doesNotContainKey("passedOver");
    register.pass(1);
    Outcome later = held(register.signedByEarlierKeys(takeOver));
    assertThat(later.status()).as("none that counts").isEqualTo(2);
    String forged = register.signedByEarlierKeys(register.sign(99, new byte[32]));
    Outcome beside =
        new TestBundle(folder)
            .keys(register.keys)
            .held(List.of(scenario.held, forged))
            .verify(register);
    assertThat(beside.status()).isZero();
    assertThat((List<?>) beside.json().get("passedOver")).hasSize(1);
  }

  @Test
  void bundle_that_leaves_the_take_over_out_is_not_judged() throws IOException {
    register.notes.set(4, register.signedByEarlierKeys(takeOver));
    Outcome outcome = verify();
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.said()).contains("no checkpoint of the bundle is signed by it");
    List<String> known = register.keys.subList(0, 4);
    assertThat(
            new TestBundle(folder)
                .keys(known)
                .held(List.of(scenario.held))
                .verify(register)
                .status())
        .as("by somebody who never heard of the new keys")
        .isZero();
  }

  @Test
  void certificate_of_an_earlier_key_is_found_by_whoever_holds_the_take_over() throws IOException {
    CertificateTest certificates = new CertificateTest();
    certificates.folder = folder;
    TestRegister other = certificates.register();
    other.rotateKeys();
    String both = other.signedByBoth(other.seal());
    Path before = certificates.under(other.signedByEarlierKeys(both));
    assertThat(certified(other, before, both).status()).isZero();
    other.pass(1);
    Path after = certificates.under(other.signedByEarlierKeys(both));
    assertThat(certified(other, after, both).codes()).containsExactly("checkpoint-signature");
  }

  private Outcome certified(TestRegister of, Path file, String held) throws IOException {
    return new TestBundle(folder).keys(of.keys).held(List.of(held)).verify(file);
  }

  private Outcome verify() throws IOException {
    return scenario.outsider(folder).verify(register);
  }

  private Outcome held(String note) throws IOException {
    return new TestBundle(folder).keys(register.keys).held(List.of(note)).verify(register);
  }
}
