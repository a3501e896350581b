package org.garante.persistence;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.garante.domain.HouseRules;

/** Tests go by a time that is made up, so that the hour they are run at decides nothing. */
@AnalyzeClasses(
    packages = "org.garante.persistence",
    importOptions = ImportOption.OnlyIncludeTests.class)
class TestTimeTest {
  @ArchTest static final ArchRule time_of_tests_is_made_up = HouseRules.time_is_passed_in;
}
