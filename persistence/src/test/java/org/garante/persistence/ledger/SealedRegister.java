package org.garante.persistence.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.persistence.TestDatabase;
import org.garante.persistence.review.Register;
import org.postgresql.ds.PGSimpleDataSource;

/** The sealer of a register of a test, on the register's clock, as its own role. */
public final class SealedRegister {
  public static final String ORIGIN = "garante.test/ledger";

  private final Sealer sealer;

  public SealedRegister(Register register, Path home) {
    this(register.database(), home, register::now);
  }

  /** The sealer of a database whose clock says what it is asked. */
  public SealedRegister(TestDatabase database, Path home, Supplier<Instant> now) {
    this(source(database), home, now);
  }

  private static PGSimpleDataSource source(TestDatabase database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url("garante_sealer"));
    return source;
  }

  /** The sealer behind connections of which a test knows what becomes of them. */
  SealedRegister(DataSource source, Path home, Supplier<Instant> now) {
    this.sealer =
        new Sealer(
            new TreeStore(source),
            new KeyFolder(home.resolve("keys"), ORIGIN),
            new Clock() {
              @Override
              public Instant instant() {
                return now.get();
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
