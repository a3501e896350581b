package org.garante.domain.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/**
 * Checks the declared action inside the transaction: its priority is after that of
 * {@code @Transactional}.
 */
@Interceptor
@Requires
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class PermissionInterceptor {
  private final Permit permit;
  private final CurrentAccount current;

  @Inject
  public PermissionInterceptor(Permit permit, CurrentAccount current) {
    this.permit = permit;
    this.current = current;
  }

  @AroundInvoke
  Object check(InvocationContext invocation) throws Exception {
    Action[] actions = invocation.getMethod().getAnnotation(Requires.class).value();
    Account account = current.get();
    if (Arrays.stream(actions).noneMatch(action -> permit.allows(action, account))) {
      throw new NotPermitted(actions[0]);
    }
    return invocation.proceed();
  }
}
