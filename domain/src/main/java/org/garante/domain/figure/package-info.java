/**
 * Figures that officials or observers published, as their sources give them: with bounds, unit,
 * period, area, population and comparison base. Main rule: it says how figures differ, never who is
 * wrong. It leaves counting what is recorded to the reports.
 */
@NullMarked
package org.garante.domain.figure;

import org.jspecify.annotations.NullMarked;
