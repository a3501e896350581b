package org.garante.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.garante.domain.ledger.Ledger;
import org.garante.domain.ledger.LedgerAction;
import org.garante.domain.ledger.LedgerEntry;
import org.garante.domain.ledger.LedgerOpening;
import org.garante.domain.ledger.MemoryLedger;
import org.garante.domain.ledger.MovableClock;
import org.garante.domain.ledger.RefusalInterceptor;
import org.garante.domain.ledger.SealingWatch;
import org.garante.domain.review.AlreadyAnnulled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InterceptorsTest {
  /** Methods that declare actions as services do. */
  private static final class Guarded {
    @Requires(Action.DECIDE)
    public void decide() {}

    @Requires({Action.DECIDE, Action.DRAFT})
    public void decideOrDraft() {}
  }

  private final MovableClock clock = new MovableClock("2025-06-05T22:00:00Z");
  private final MemoryLedger entries = new MemoryLedger();
  private final CurrentAccount current = new CurrentAccount();
  private final Ledger ledger =
      new Ledger(entries, current, clock, new SealingWatch(entries, clock));
  private final PermissionInterceptor permission = new PermissionInterceptor(new Permit(), current);
  private final RefusalInterceptor refusal = new RefusalInterceptor(ledger, current);

  @Test
  void method_proceeds_for_a_role_that_has_its_action() throws Exception {
    current.actAs(account(Role.SUPERVISOR));
    assertThat(permission.check(call("decide", () -> "done"))).isEqualTo("done");
  }

  @Test
  void method_is_not_reached_by_a_role_that_has_not_its_action() {
    current.actAs(account(Role.RECORDER));
    assertThatThrownBy(() -> permission.check(call("decide", InterceptorsTest::unreachable)))
        .isInstanceOfSatisfying(
            NotPermitted.class,
            refused -> assertThat(refused.arguments()).containsExactly(Action.DECIDE));
  }

  @Test
  void one_of_several_actions_is_enough() throws Exception {
    current.actAs(account(Role.RECORDER));
    assertThat(permission.check(call("decideOrDraft", () -> "done"))).isEqualTo("done");
    current.actAs(account(Role.ADMIN));
    assertThatThrownBy(() -> permission.check(call("decideOrDraft", InterceptorsTest::unreachable)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void nobody_signed_in_reaches_nothing() {
    assertThatThrownBy(() -> permission.check(call("decide", InterceptorsTest::unreachable)))
        .isInstanceOf(NotSignedIn.class);
  }

  @Test
  void account_disabled_meanwhile_reaches_nothing() {
    Account account = account(Role.SUPERVISOR);
    account.disable();
    current.actAs(account);
    assertThatThrownBy(() -> permission.check(call("decide", InterceptorsTest::unreachable)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void refusal_that_is_evidence_is_entered_with_who_tried_what() {
    Account account = account(Role.RECORDER);
    current.actAs(account);
    assertThatThrownBy(
            () ->
                refusal.enterRefusals(
                    call(
                        "decide",
                        () -> {
                          throw new NotPermitted(Action.DECIDE);
                        })))
        .isInstanceOf(NotPermitted.class);
    LedgerEntry entry = entries.entries().get(0);
    assertThat(entry.action()).isEqualTo(LedgerAction.REFUSED);
    assertThat(entry.object()).contains("Guarded.decide");
    assertThat(entry.account()).contains(account.id());
    assertThat(entries.openings(entry.id()))
        .singleElement()
        .extracting(LedgerOpening::leaf, opening -> opening.value().orElse(""))
        .containsExactly("reason", "\"notPermitted [DECIDE]\"");
  }

  @Test
  void refusal_that_is_none_passes_without_an_entry() {
    assertThatThrownBy(
            () ->
                refusal.enterRefusals(
                    call(
                        "decide",
                        () -> {
                          throw new AlreadyAnnulled();
                        })))
        .isInstanceOf(AlreadyAnnulled.class);
    assertThat(entries.entries()).isEmpty();
  }

  @Test
  void answer_passes_through() throws Exception {
    assertThat(refusal.enterRefusals(call("decide", () -> "done"))).isEqualTo("done");
  }

  @Test
  void permission_is_checked_inside_the_transaction_and_refusals_entered_outside_of_it() {
    int transactional = Interceptor.Priority.PLATFORM_BEFORE + 200;
    assertThat(priority(RefusalInterceptor.class)).isLessThan(transactional);
    assertThat(priority(PermissionInterceptor.class)).isGreaterThan(transactional);
  }

  @Test
  void current_account_is_nobody_until_somebody_signs_in() {
    assertThat(current.find()).isEmpty();
    assertThat(current.actor()).isEqualTo(Actor.NOBODY);
    assertThatThrownBy(current::get).isInstanceOf(NotSignedIn.class);
    Account account = account(Role.RECORDER);
    RecentReads reads = new RecentReads();
    current.actAs(account, "", reads);
    assertThat(current.get()).isEqualTo(account);
    assertThat(current.recentReads()).isSameAs(reads);
    assertThat(current.actor())
        .isEqualTo(new Actor(account.id(), account.staff().id(), "RECORDER", "GN"));
  }

  private static int priority(Class<?> interceptor) {
    return interceptor.getAnnotation(Priority.class).value();
  }

  private static Account account(Role role) {
    Account account = new Account("ana", new StaffMember("S-1", "Ana"), "GN", role, Instant.EPOCH);
    account.activate();
    return account;
  }

  private static Object unreachable() {
    throw new AssertionError("reached");
  }

  private static InvocationContext call(String method, Callable<@Nullable Object> body)
      throws NoSuchMethodException {
    return new Call(Guarded.class.getMethod(method), body);
  }

  /** An invocation of one method. */
  private record Call(Method method, Callable<@Nullable Object> body) implements InvocationContext {
    @Override
    public Object getTarget() {
      return new Guarded();
    }

    @Override
    public @Nullable Object getTimer() {
      return null;
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public @Nullable Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public Object[] getParameters() {
      return new Object[0];
    }

    @Override
    public void setParameters(Object[] parameters) {}

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }

    @Override
    public @Nullable Object proceed() throws Exception {
      return body.call();
    }
  }
}
