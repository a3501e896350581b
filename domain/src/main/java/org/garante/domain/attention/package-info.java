/**
 * What waits for an account, in one count for each sort of thing: its home page and the bell in the
 * bar. Main rule: nothing that waits for somebody is on nobody's list. It knows how many and where
 * to look; what is on the lists is the business of those who keep them.
 */
@NullMarked
package org.garante.domain.attention;

import org.jspecify.annotations.NullMarked;
