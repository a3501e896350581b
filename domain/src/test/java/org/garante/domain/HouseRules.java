package org.garante.domain;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.garante.domain.access.Open;
import org.garante.domain.access.Requires;
import org.jspecify.annotations.NullMarked;

/** What holds in every module, as far as a class file tells: CONTRIBUTING.md says why. */
public final class HouseRules {
  private static final List<String> NAMES =
      List.of(
          "Impl",
          "Util",
          "Utils",
          "Manager",
          "Helper",
          "DTO",
          "Dto",
          "DAO",
          "Dao",
          "Facade",
          "Controller",
          "Info",
          "Data",
          "Base",
          "Constants");

  private static final String INJECT = "jakarta.inject.Inject";

  private static final List<String> PACKAGES =
      List.of(
          "dto",
          "dao",
          "facade",
          "impl",
          "util",
          "utils",
          "helper",
          "manager",
          "exception",
          "exceptions",
          "service",
          "services",
          "controller",
          "model",
          "entity",
          "constants");

  @ArchTest
  static final ArchRule names_come_from_the_domain =
      classes().should(notBeCalledAfterATechnicalKind());

  @ArchTest
  static final ArchRule packages_are_features =
      noClasses()
          .should()
          .resideInAnyPackage(
              PACKAGES.stream().map(name -> ".." + name + "..").toArray(String[]::new));

  @ArchTest
  static final ArchRule packages_stand_on_one_another_and_in_no_circle =
      slices().matching("org.garante.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule every_public_method_of_a_transactional_service_declares_its_action =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(areServices())
          .should(beAnnotatedWith(Requires.class).or(beAnnotatedWith(Open.class)))
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule time_is_passed_in =
      noClasses()
          .that()
          .doNotHaveSimpleName("RegisterClock")
          .and()
          .doNotHaveSimpleName("RegisterClockTest")
          .should(askForTheTime())
          .because("every time the register keeps comes from its clock");

  @ArchTest
  static final ArchRule machine_s_zone_and_language_decide_nothing =
      noClasses()
          .should()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "getBytes")
          .orShould()
          .callConstructor(String.class, byte[].class)
          .because("what is kept is the same on every machine");

  @ArchTest
  static final ArchRule nothing_waits_by_sleeping =
      noClasses().should().callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule dates_are_of_java_time =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(Date.class, Calendar.class, DateFormat.class, SimpleDateFormat.class);

  @ArchTest static final ArchRule nothing_is_printed = noClasses().should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule exceptions_are_unchecked =
      classes()
          .that()
          .areAssignableTo(Throwable.class)
          .should()
          .beAssignableTo(RuntimeException.class)
          .because("a checked exception would commit the transaction")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entities_speak_and_have_no_public_setters =
      methods()
          .that()
          .areDeclaredInClassesThat(
              CanBeAnnotated.Predicates.annotatedWith(Entity.class)
                  .or(CanBeAnnotated.Predicates.annotatedWith(Embeddable.class))
                  .<JavaClass>forSubtype())
          .and()
          .haveNameMatching("set[A-Z].*")
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule beans_get_what_they_need_by_their_constructor =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("org.garante.domain..", "org.garante.persistence..")
          .should()
          .notBeAnnotatedWith(INJECT)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_class_is_injected_with_more_than_eight =
      classes()
          .should(beInjectedWithAtMostEight())
          .because("a class that needs more has two concepts in it, or misses one beside it");

  /**
   * Who asks whether a record is of one kind or another asks for behaviour that is the kind's own.
   * Reports count records of their kinds, column by column: they are about nothing else.
   */
  @ArchTest
  static void kinds_are_known_by_no_name(JavaClasses classes) {
    List<String> named = KindsByName.in(classes);
    if (!named.isEmpty()) {
      throw new AssertionError(String.join("\n", named));
    }
  }

  @ArchTest
  static void every_package_says_that_null_is_named(JavaClasses classes) {
    Set<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(home -> !home.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!unmarked.isEmpty()) {
      throw new AssertionError("no package-info with @NullMarked: " + unmarked);
    }
  }

  private HouseRules() {}

  private static DescribedPredicate<JavaClass> areServices() {
    return DescribedPredicate.describe(
        "are @ApplicationScoped and @Transactional, and no stores",
        type ->
            type.isAnnotatedWith(ApplicationScoped.class)
                && type.isAnnotatedWith(Transactional.class)
                && !type.getPackageName().startsWith("org.garante.persistence"));
  }

  private static ArchCondition<JavaClass> notBeCalledAfterATechnicalKind() {
    return new ArchCondition<>("not end in " + NAMES) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean banned = NAMES.stream().anyMatch(type.getSimpleName()::endsWith);
        events.add(new SimpleConditionEvent(type, !banned, type.getName()));
      }
    };
  }

  private static ArchCondition<JavaClass> beInjectedWithAtMostEight() {
    return new ArchCondition<>("be injected with at most eight") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        int byConstructor =
            type.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotatedWith(INJECT))
                .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                .sum();
        long byField =
            type.getFields().stream()
                .filter(
                    field ->
                        field.isAnnotatedWith(INJECT)
                            || field.isAnnotatedWith("jakarta.annotation.Resource"))
                .count();
        events.add(
            new SimpleConditionEvent(
                type,
                byConstructor + byField <= 8,
                "%s is injected with %s".formatted(type.getName(), byConstructor + byField)));
      }
    };
  }

  private static ArchCondition<JavaClass> askForTheTime() {
    return new ArchCondition<>("ask for the time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                        || call.getTargetOwner().isEquivalentTo(System.class)
                            && call.getName().equals("currentTimeMillis"))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
      }
    };
  }
}
