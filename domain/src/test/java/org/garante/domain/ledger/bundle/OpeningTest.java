package org.garante.domain.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.HexFormat;
import java.util.Optional;
import org.garante.domain.ledger.Commitment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
  /** Deeper than a verifier reads. */
  private static final String DEEP =
      "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";

  private static final Optional<byte[]> SALT = Optional.of(new byte[32]);

  @Test
  void who_may_see_it_gets_salt_and_value() {
    assertThat(Opening.of("reason", SALT, "\"porque sí\"").shown(true))
        .isEqualTo(
            Json.createObjectBuilder()
                .add("salt", "00".repeat(32))
                .add("value", "porque sí")
                .build());
  }

  @Test
  void who_may_not_gets_the_leaf() {
    JsonValue value = Json.createObjectBuilder().add("b", 1).add("a", "x").build();
    String leaf =
        HexFormat.of().formatHex(new Commitment.Leaf(SALT.orElseThrow(), value).hash("facts"));
    assertThat(Opening.of("facts", SALT, value).shown(false))
        .isEqualTo(Json.createObjectBuilder().add("hash", leaf).build());
    assertThat(Opening.of("facts", SALT, "{\"a\":\"x\",\"b\":1}").hash()).isEqualTo(leaf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "1.5",
        "{\"a\":1e3}",
        "\"\\ud800\"",
        "{",
        "{}x",
        "{} ",
        "{\"a\":1,\"a\":2}",
        DEEP
      })
  void what_cannot_be_hashed_is_shown_as_a_hash_that_nothing_was_bound_to(String stored) {
    assertThat(Opening.read(stored)).isEmpty();
    assertThat(Opening.of("facts", SALT, stored).shown(true).keySet()).containsExactly("hash");
    assertThat(Opening.unreadable("facts", SALT, stored).hash())
        .isEqualTo(Opening.of("facts", SALT, stored).hash());
  }

  @Test
  void value_without_its_salt_cannot_be_hashed() {
    Opening opening = Opening.of("facts", Optional.empty(), "{}");
    assertThat(opening.shown(true).keySet()).containsExactly("value");
    assertThat(opening.shown(false).keySet()).containsExactly("hash");
    assertThat(opening.hash()).isNotEqualTo(Opening.of("facts", SALT, "{}").hash());
  }
}
