/**
 * {@code ./garante bench ledger}: the goals of the ledger's speed, measured on a PostgreSQL of its
 * own in a temporary folder that is removed afterwards. Ratios are of one run.
 */
@org.jspecify.annotations.NullMarked
package org.garante.bench;
