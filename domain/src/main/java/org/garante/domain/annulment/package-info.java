/** Annulment: the act by which three persons take a record out of force. */
@org.jspecify.annotations.NullMarked
package org.garante.domain.annulment;
