package org.garante.domain.ledger.outside;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.garante.domain.ledger.seal.Checkpoint;

/** Somebody who is to hold checkpoints. */
interface Target {
  /**
   * Hands a checkpoint over.
   *
   * @return the receipt: what was answered, or the hash of what was written
   * @throws NotDelivered if it did not get there
   */
  String deliver(Checkpoint checkpoint) throws InterruptedException;

  /** The target that an operator named; one that can be none fails at every delivery. */
  static Target of(String name, AddressTarget.Client client) {
    try {
      if (!name.matches("(?i)[a-z][a-z0-9+.-]+:.*")) {
        return new FolderTarget(Path.of(name));
      }
      URI address = URI.create(name);
      return isSafe(address)
          ? new AddressTarget(address, client)
          : failing(UndeliveredReason.NOT_SECURE, "");
    } catch (IllegalArgumentException e) {
      return failing(UndeliveredReason.NO_ADDRESS, String.valueOf(e.getMessage()));
    }
  }

  private static Target failing(UndeliveredReason reason, String detail) {
    return checkpoint -> {
      throw new NotDelivered(reason, detail, null);
    };
  }

  /** HTTPS; plain HTTP only to this machine itself, where there is no way to listen on. */
  private static boolean isSafe(URI address) {
    if (address.getHost() == null) {
      throw new IllegalArgumentException("no host");
    }
    return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "https" -> true;
      case "http" -> Set.of("127.0.0.1", "[::1]", "localhost").contains(address.getHost());
      default -> throw new IllegalArgumentException(address.getScheme());
    };
  }
}
