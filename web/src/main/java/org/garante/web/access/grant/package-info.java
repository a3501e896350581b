/**
 * Accounts and grants on screen: for administrators to manage, for oversight to read and to
 * confirm. No page here shows a record.
 */
@NullMarked
package org.garante.web.access.grant;

import org.jspecify.annotations.NullMarked;
