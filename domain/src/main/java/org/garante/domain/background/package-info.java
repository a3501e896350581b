/**
 * What the register does by itself, every few seconds, on each of its servers. Main rule: a turn
 * that fails is told once, and the next one comes all the same. It leaves to those who take turns
 * to keep apart on several servers.
 */
@NullMarked
package org.garante.domain.background;

import org.jspecify.annotations.NullMarked;
