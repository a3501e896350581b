/**
 * The SQL of reports: what each counts, and by which definition. Main rule: a number and the list
 * it counts are made of the same predicate, and records are read through what was known at a
 * position only.
 */
@NullMarked
package org.garante.persistence.report;

import org.jspecify.annotations.NullMarked;
