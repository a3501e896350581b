/**
 * How somebody becomes the one they say: passwords, sign-in, lock-out, one-time links. Main rule:
 * what is wrong takes as long, and says as little, whichever part of it is wrong. It leaves who may
 * have an account to {@code access.grant}, and sessions to the web.
 */
@NullMarked
package org.garante.domain.access.signin;

import org.jspecify.annotations.NullMarked;
