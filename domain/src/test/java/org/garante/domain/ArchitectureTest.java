package org.garante.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

/** The domain knows the business and Jakarta's APIs, and nothing of how it is kept or reached. */
@AnalyzeClasses(
    packages = "org.garante.domain",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule domain_depends_on_java_jakarta_and_jspecify_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.garante.domain..",
              "java..",
              "javax.crypto..",
              "javax.net.ssl..",
              "jakarta..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule domain_touches_neither_database_nor_web =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.sql..",
              "javax.sql..",
              "jakarta.faces..",
              "jakarta.servlet..",
              "jakarta.ws..",
              "jakarta.el..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("jakarta.persistence.EntityManager");

  @ArchTest
  static final ArchRule repositories_and_queries_are_interfaces =
      classes()
          .that()
          .haveSimpleNameEndingWith("Repository")
          .or()
          .haveSimpleNameEndingWith("Query")
          .should()
          .beInterfaces();
}
