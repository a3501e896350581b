/**
 * Reads JSON that nobody vouches for, within limits, and writes it as it is hashed
 * (docs/ledger-format.md, section 1). Anything else than whole numbers, whole characters and
 * members named once is refused.
 */
package org.garante.verifier.json;
