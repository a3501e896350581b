package org.garante.verifier.bundle;

import java.util.OptionalLong;
import org.garante.verifier.checkpoint.Checkpoint;

/**
 * What a checkpoint says of the tree: its first so many leaves have this root, and had it then.
 *
 * @param time seconds since 1970, if a cosigner key held signed any
 */
record Claim(long size, byte[] root, OptionalLong time, String source) {
  static Claim of(Checkpoint checkpoint, String source) {
    return new Claim(checkpoint.size(), checkpoint.root(), checkpoint.time(), source);
  }
}
