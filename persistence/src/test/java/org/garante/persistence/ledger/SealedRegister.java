package org.garante.persistence.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.persistence.review.Register;
import org.postgresql.ds.PGSimpleDataSource;

/** The sealer of a register of a test, on the register's clock, as its own role. */
public final class SealedRegister {
  public static final String ORIGIN = "garante.test/ledger";

  private final Sealer sealer;

  public SealedRegister(Register register, Path home) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(register.database().url("garante_sealer"));
    this.sealer =
        new Sealer(
            new TreeStore(source),
            new KeyFolder(home.resolve("keys"), ORIGIN),
            new Clock() {
              @Override
              public Instant instant() {
                return register.now();
              }

              @Override
              public ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(ZoneId zone) {
                return this;
              }
            });
  }

  /** Seals what waits, and says how many entries that was. */
  public long seal() {
    return sealer.seal();
  }
}
