/**
 * In which language the register speaks, and how it says values: words of the bundles, dates,
 * times, names of places, countries and choices. Main rule: whatever is shown is said here once, so
 * that it reads the same on every page, list and file.
 */
@NullMarked
package org.garante.web.i18n;

import org.jspecify.annotations.NullMarked;
