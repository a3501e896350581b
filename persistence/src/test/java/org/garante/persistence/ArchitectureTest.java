package org.garante.persistence;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.garante.domain.HouseRules;

/** Persistence is how the domain is kept; it decides nothing and knows no web. */
@AnalyzeClasses(
    packages = "org.garante.persistence",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule persistence_knows_no_web =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.garante.web..", "jakarta.faces..", "jakarta.servlet..", "jakarta.ws..");

  @ArchTest
  static final ArchRule what_keeps_or_reads_for_the_domain_is_a_store =
      classes()
          .that(
              describe(
                  "implement a repository or query of the domain",
                  (JavaClass type) ->
                      type.getAllRawInterfaces().stream()
                          .anyMatch(
                              face ->
                                  face.getPackageName().startsWith("org.garante.domain")
                                      && face.getSimpleName().matches(".*(Repository|Query)"))))
          .should()
          .haveSimpleNameEndingWith("Store");
}
