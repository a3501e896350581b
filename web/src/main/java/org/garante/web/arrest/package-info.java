/** What pages show of arrests that no other kind of record has. */
@NullMarked
package org.garante.web.arrest;

import org.jspecify.annotations.NullMarked;
