/**
 * What the pages of every kind of record share: what a record is called, how its answers and
 * findings read, and the work list everyone starts from.
 */
@NullMarked
package org.garante.web.review;

import org.jspecify.annotations.NullMarked;
