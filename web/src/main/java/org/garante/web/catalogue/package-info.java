/**
 * The catalogues on screen, for administrators to add to and close, for auditors to read. What is
 * in use is never edited.
 */
@NullMarked
package org.garante.web.catalogue;

import org.jspecify.annotations.NullMarked;
