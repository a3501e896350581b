/** The Merkle tree of RFC 6962 and its audit paths (docs/ledger-format.md, section 6). */
package org.garante.verifier.tree;
