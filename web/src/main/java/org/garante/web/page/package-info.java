/**
 * What every page shares: the menu, how refusals become words, how pages read records. It knows no
 * kind of record and no use case.
 */
@NullMarked
package org.garante.web.page;

import org.jspecify.annotations.NullMarked;
