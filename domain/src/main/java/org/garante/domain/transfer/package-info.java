/**
 * Transfers (traslados): the handing over of one person to another authority, here or abroad, and
 * what act and what judge stand behind it. Main rule: the legal basis is law and article as the
 * ordering act cites them; what anyone calls it is a label, kept apart. Facts, no verdict.
 */
@NullMarked
package org.garante.domain.transfer;

import org.jspecify.annotations.NullMarked;
