package org.garante.domain.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What opens one leaf of an entry's commitment: its salt, and its value unless that stands in a
 * submission's content text. Kept apart from the entry, because an entry may be handed to outsiders
 * and an opening only to who may read it.
 */
@Entity
@Table(name = "ledger_opening")
@IdClass(LedgerOpening.Key.class)
public class LedgerOpening {
  /** One opening for each leaf of an entry. */
  public record Key(UUID entry, String leaf) implements Serializable {}

  @Id
  @Column(name = "entry_id", nullable = false)
  private UUID entry;

  @Id
  @Column(nullable = false)
  private String leaf;

  @Column(nullable = false)
  private byte[] salt;

  private @Nullable String value;

  protected LedgerOpening() {}

  LedgerOpening(UUID entry, String leaf, byte[] salt, @Nullable String value) {
    this.entry = entry;
    this.leaf = leaf;
    this.salt = salt.clone();
    this.value = value;
  }

  public UUID entry() {
    return entry;
  }

  public String leaf() {
    return leaf;
  }

  public byte[] salt() {
    return salt.clone();
  }

  /** The canonical JSON of the value, or empty where the submission's content text holds it. */
  public Optional<String> value() {
    return Optional.ofNullable(value);
  }
}
