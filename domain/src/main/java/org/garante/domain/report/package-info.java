/**
 * Reports for oversight: counted records, each number with the list it counts. Main rule: a number
 * and its list come from one definition, and missing is not no. It leaves the SQL to persistence
 * and the words to the web.
 */
@NullMarked
package org.garante.domain.report;

import org.jspecify.annotations.NullMarked;
