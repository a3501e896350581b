package org.garante.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.garante.domain.access.Account;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.ledger.bundle.BundleScope;
import org.garante.domain.ledger.bundle.Disclosure;
import org.garante.domain.ledger.seal.KeyFolder;
import org.garante.domain.ledger.seal.Sealer;
import org.garante.persistence.access.AccountStore;
import org.garante.persistence.ledger.BundleStore;
import org.garante.persistence.ledger.TreeStore;
import org.hibernate.SessionFactory;

/** What is done with a register once it is loaded: sealed and exported, by the product's own. */
public final class Loaded {
  private final Roles roles;

  public Loaded(Roles roles) {
    this.roles = roles;
  }

  /**
   * Seals all that waits, and says how many entries that was.
   *
   * @param keys folder of the keys that sign; they are made if there are none
   */
  public long seal(Path keys, String origin) {
    return new Sealer(
            new TreeStore(roles.source(Roles.SEALER)),
            new KeyFolder(keys, origin),
            Clock.systemUTC())
        .seal();
  }

  /** Writes the whole bundle as an observer gets it, who sees everything. */
  public void export(Path bundle) throws IOException {
    Account observer = account("observer1.mnpt");
    try (OutputStream file = Files.newOutputStream(bundle)) {
      new BundleStore(roles.source(Roles.READER))
          .write(
              BundleScope.FULL,
              Instant.now(),
              new Disclosure(Desk.kinds(), new Permit(), observer),
              file);
    }
  }

  /** An account of the register. */
  public Account account(String username) {
    try (SessionFactory sessions = Load.sessions(roles)) {
      return sessions.fromTransaction(
          entities -> {
            Account found =
                new AccountStore(entities, new CurrentAccount()).byUsername(username).orElseThrow();
            found.standsInFor();
            return found;
          });
    }
  }
}
