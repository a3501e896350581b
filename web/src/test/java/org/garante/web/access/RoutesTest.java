package org.garante.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.garante.domain.access.Role;
import org.junit.jupiter.api.Test;

/** The route table is complete, and nothing in it is left over. */
class RoutesTest {
  private static final Path PAGES = Path.of("src/main/webapp");

  @Test
  void every_page_is_in_the_table() throws IOException {
    assertThat(pages()).allSatisfy(page -> assertThat(Routes.find(page)).as(page).isPresent());
  }

  @Test
  void every_page_in_the_table_exists() throws IOException {
    Set<String> pages = pages();
    Set<String> listed =
        Routes.TABLE.stream()
            .filter(route -> route.sort() == Route.Sort.PAGE)
            .map(Route::path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(pages).isEqualTo(listed);
  }

  @Test
  void only_signing_in_and_what_it_needs_is_open_to_everyone() {
    assertThat(Routes.TABLE.stream().filter(Route::isOpen).map(Route::path))
        .containsExactlyInAnyOrder(
            "/sign-in",
            "/activate",
            "/language",
            "/jakarta.faces.resource/*",
            "/api/session",
            "/health/live",
            "/health/ready",
            "/checkpoint",
            "/checkpoint/keys",
            "/compare",
            "/health/ledger");
  }

  @Test
  void an_administrator_reaches_no_record() {
    assertThat(Routes.TABLE.stream().filter(route -> !route.isOpen() && route.admits(Role.ADMIN)))
        .extracting(Route::path)
        .noneMatch(path -> path.startsWith("/record") || path.startsWith("/draft"))
        .noneMatch(path -> path.startsWith("/queue") || path.startsWith("/review"));
  }

  @Test
  void an_unknown_address_has_no_route() {
    assertThat(Routes.find("/records/../accounts")).isEmpty();
    assertThat(Routes.find("/WEB-INF/web.xml")).isEmpty();
    assertThat(Routes.find("/apix")).isEmpty();
  }

  @Test
  void a_return_address_never_leads_to_another_site() {
    assertThat(ReturnAddress.of("/record?folio=x").path()).isEqualTo("/record?folio=x");
    assertThat(
            Stream.of("https://example.org/", "//example.org", "/\\example.org", "x", "", null)
                .map(ReturnAddress::of)
                .map(ReturnAddress::path))
        .containsOnly("/");
  }

  /** Addresses of all pages: files outside WEB-INF, without their extension. */
  private static Set<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .map(PAGES::relativize)
          .map(Path::toString)
          .map(name -> name.replace('\\', '/'))
          .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF"))
          .map(name -> "/" + name.substring(0, name.length() - ".xhtml".length()))
          .map(page -> page.equals("/index") ? "/" : page)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
