/**
 * Who gives whom which permission: accounts, roles, sign-in links, stand-ins. Main rule: nobody
 * gives one to themselves, and what decides over records takes effect when a second person
 * confirms. It leaves passwords to {@code access.signin}.
 */
@NullMarked
package org.garante.domain.access.grant;

import org.jspecify.annotations.NullMarked;
