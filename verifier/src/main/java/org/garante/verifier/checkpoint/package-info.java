/**
 * Keys, signed notes and checkpoints in the C2SP forms (docs/ledger-format.md, section 7). What is
 * signed by a key nobody holds proves nothing and is passed over.
 */
package org.garante.verifier.checkpoint;
