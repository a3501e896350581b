package org.garante.domain.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method that may be called by somebody who is not signed in, and says why. Every
 * other public method of a service has {@link Requires}; one with neither fails the build.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
  /** Why nobody needs an account for it. */
  String value();
}
