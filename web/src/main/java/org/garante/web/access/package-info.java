/**
 * Who comes in and where they may go: sign-in, the route table and the filter that enforces it.
 * Main rule: an address that is not in the table leads nowhere. What may be done behind an address
 * is decided by the services, again.
 */
@NullMarked
package org.garante.web.access;

import org.jspecify.annotations.NullMarked;
