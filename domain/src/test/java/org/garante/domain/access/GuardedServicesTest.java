package org.garante.domain.access;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every public method of every service declares its action, or why nobody needs an account. */
class GuardedServicesTest {
  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.garante.domain");

  @Test
  void every_public_service_method_is_guarded() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Service")
        .should(beGuarded())
        .check(DOMAIN);
  }

  @Test
  void what_needs_no_account_is_these_few() {
    List<String> open =
        DOMAIN.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Open.class))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .sorted()
            .toList();
    assertThat(open)
        .containsExactly(
            "CheckpointDelivery.deliver",
            "CheckpointService.compare",
            "CheckpointService.newest",
            "CheckpointService.verifierLines",
            "FindingTurn.refresh",
            "FindingTurn.settle",
            "FindingTurn.settleFor",
            "FirstAdministratorService.claim",
            "FirstAdministratorService.offer",
            "LinkService.choosePassword",
            "LinkService.open",
            "PastService.latest",
            "Sealer.seal",
            "SignInService.signIn",
            "UseWatch.look");
  }

  private static ArchCondition<JavaMethod> beGuarded() {
    return new ArchCondition<>("have @Requires with an action, or @Open") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean guarded =
            method
                    .tryGetAnnotationOfType(Requires.class)
                    .filter(r -> r.value().length > 0)
                    .isPresent()
                || method.isAnnotatedWith(Open.class);
        events.add(new SimpleConditionEvent(method, guarded, method.getFullName()));
      }
    };
  }
}
