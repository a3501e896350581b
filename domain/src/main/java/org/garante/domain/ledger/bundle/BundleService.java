package org.garante.domain.ledger.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.garante.domain.access.Action;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Permit;
import org.garante.domain.access.Requires;
import org.garante.domain.ledger.Commitment;
import org.garante.domain.ledger.Exports;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.review.Kinds;

/**
 * Lets the ledger out as a bundle that can be verified elsewhere. It runs in no transaction, since
 * it may take long: the entry of its beginning is committed before anything is read, that of its
 * end once all has left.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class BundleService {
  private static final String OBJECT = "ledger";

  private final BundleQuery bundles;
  private final Exports exports;
  private final Kinds kinds;
  private final Permit permit;
  private final CurrentAccount current;
  private final Clock clock;

  @Inject
  public BundleService(
      BundleQuery bundles,
      Exports exports,
      Kinds kinds,
      Permit permit,
      CurrentAccount current,
      Clock clock) {
    this.bundles = bundles;
    this.exports = exports;
    this.kinds = kinds;
    this.permit = permit;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Writes a bundle, opening what the account may see.
   *
   * @param to asked for once it is entered that the bundle leaves
   * @throws org.garante.domain.ledger.PurposeRequired if it is not said what for
   */
  @Requires(Action.EXPORT_LEDGER)
  public void export(BundleScope scope, String purpose, Supplier<OutputStream> to) {
    LedgerEntry begun = exports.begin(OBJECT, "scope=" + scope, purpose);
    DigestOutputStream hashed = new DigestOutputStream(to.get(), Commitment.sha256());
    long rows =
        bundles.write(scope, clock.instant(), new Disclosure(kinds, permit, current.get()), hashed);
    exports.end(
        begun.id(), OBJECT, rows, HexFormat.of().formatHex(hashed.getMessageDigest().digest()));
  }
}
