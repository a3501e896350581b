/**
 * Reports on screen and as files: one page for all of them, the lists behind their numbers, and
 * CSV, XLSX and PDF. Main rule: what is rendered is the result the domain gave, and every number
 * that counts records is a link to them.
 */
@NullMarked
package org.garante.web.report;

import org.jspecify.annotations.NullMarked;
