package org.garante.ear;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.garante.domain.arrest.SampleArrest;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR once more, beside the one that is deployed for all: the same libraries, with a module of
 * tests in the place of the pages.
 */
final class InsideDeployment {
  private static final String MODULES =
      """
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>
        <library-directory>lib</library-directory>
      </application>
      """;

  private InsideDeployment() {}

  static EnterpriseArchive of(Class<?>... tests) {
    File built = new File(System.getProperty("project.build.directory"), "garante.ear");
    EnterpriseArchive ear =
        ShrinkWrap.create(EnterpriseArchive.class, "inside.ear")
            .merge(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built));
    ear.delete("/garante-web.war");
    ear.delete("/META-INF/application.xml");
    return ear.setApplicationXML(new StringAsset(MODULES))
        .addAsLibrary(jarOf(SampleArrest.class), "domain-samples.jar")
        .addAsModule(Testable.archiveToTest(module(tests)));
  }

  private static WebArchive module(Class<?>... tests) {
    return ShrinkWrap.create(WebArchive.class, "inside.war")
        .addClasses(tests)
        .addClasses(Agencies.class, Sql.class, Staff.class, TestDatabase.class, Work.class)
        .addPackage(org.garante.launcher.Role.class.getPackage())
        .addAsLibrary(jarOf(Assertions.class), "assertj.jar")
        .addAsLibrary(jarOf(net.bytebuddy.ByteBuddy.class), "byte-buddy.jar")
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .setManifest(new StringAsset("Manifest-Version: 1.0\nDependencies: org.postgresql.jdbc\n"));
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
