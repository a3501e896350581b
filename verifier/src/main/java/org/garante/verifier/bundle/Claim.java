package org.garante.verifier.bundle;

/** What a checkpoint says of the tree: its first so many leaves have this root. */
record Claim(long size, byte[] root, String source) {}
