package org.garante.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/**
 * persistence.xml excludes what it does not list, so that a class forgotten there is not mapped.
 */
class PersistenceUnitTest {
  @Test
  void lists_every_entity_and_embeddable_of_the_domain_and_nothing_else() throws Exception {
    assertThat(listed()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(mapped());
  }

  private static Set<String> mapped() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.garante.domain")
            .stream()
            .filter(
                type ->
                    type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(Embeddable.class))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
  }

  private static List<String> listed() throws Exception {
    try (InputStream xml =
        PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      NodeList classes =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(xml)
              .getElementsByTagName("class");
      List<String> names = new ArrayList<>();
      for (int i = 0; i < classes.getLength(); i++) {
        names.add(classes.item(i).getTextContent().strip());
      }
      return names;
    }
  }
}
