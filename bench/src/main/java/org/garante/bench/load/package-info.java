/**
 * {@code ./garante bench load}: a register of many records, made in minutes. Services, rules and
 * commitments are the product's own; what they would keep row by row is kept in memory and copied
 * into the tables, so that it is what the pipeline would have written, and verifies.
 */
@org.jspecify.annotations.NullMarked
package org.garante.bench.load;
