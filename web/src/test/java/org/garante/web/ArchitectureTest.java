package org.garante.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.garante.domain.HouseRules;

/** The web reaches the domain by its services, and never what is behind it. */
@AnalyzeClasses(packages = "org.garante.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule web_never_sees_persistence =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.garante.persistence..", "java.sql..", "javax.sql..", "org.hibernate..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.persistence.EntityManager");

  @ArchTest
  static final ArchRule views_hold_no_entities =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("View")
          .should()
          .notHaveRawType(
              CanBeAnnotated.Predicates.annotatedWith(Entity.class).<JavaClass>forSubtype());
}
