package org.garante.domain.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the action a service method is. It is checked inside the transaction, before the method;
 * a refusal goes to the ledger after the roll-back. A public service method without it fails the
 * build.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
  /** The actions of which the account's role must have one. */
  @Nonbinding
  Action[] value() default {};
}
