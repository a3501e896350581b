package org.garante.domain.ledger;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import org.garante.domain.access.CurrentAccount;
import org.garante.domain.access.Requires;
import org.garante.domain.ground.Refusal;

/**
 * Enters refusals that are evidence: outside the transaction that was rolled back, in one of their
 * own.
 */
@Interceptor
@Requires
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RefusalInterceptor {
  private final Ledger ledger;
  private final CurrentAccount current;

  @Inject
  public RefusalInterceptor(Ledger ledger, CurrentAccount current) {
    this.ledger = ledger;
    this.current = current;
  }

  @AroundInvoke
  public Object enterRefusals(InvocationContext invocation) throws Exception {
    try {
      return invocation.proceed();
    } catch (Refusal refusal) {
      if (refusal.isEvidence()) {
        String what =
            invocation.getMethod().getDeclaringClass().getSimpleName()
                + "."
                + invocation.getMethod().getName();
        ledger.enterApart(
            NewEntry.with(LedgerAction.REFUSED, what, Map.of("reason", refusal.getMessage())),
            current.actor());
      }
      throw refusal;
    }
  }
}
