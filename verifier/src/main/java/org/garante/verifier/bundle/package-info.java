/**
 * Reads a bundle in one pass, member after member, and judges it (docs/ledger-format.md, sections 8
 * and 10). A bundle may be larger than memory: what must be remembered of an entry stands in a
 * temporary file, 64 bytes each.
 */
package org.garante.verifier.bundle;
