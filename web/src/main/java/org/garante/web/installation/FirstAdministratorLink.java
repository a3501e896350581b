package org.garante.web.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.logging.Logger;
import org.garante.domain.access.grant.FirstAdministratorService;
import org.garante.domain.installation.Mode;

/**
 * While a register for real has no account, hands out a one-time link for the first administrator
 * at each start: into the file that was named for it, readable by its owner only, else into the
 * log.
 */
@ApplicationScoped
public class FirstAdministratorLink {
  private static final Logger LOG = Logger.getLogger(FirstAdministratorLink.class.getName());

  private final FirstAdministratorService service;

  @Inject
  public FirstAdministratorLink(FirstAdministratorService service) {
    this.service = service;
  }

  void atStart(@Observes Startup event) {
    if (Mode.current() == Mode.PRODUCTION) {
      service.offer().ifPresent(FirstAdministratorLink::tell);
    }
  }

  private static void tell(String token) {
    String address = Optional.ofNullable(System.getenv("GARANTE_PUBLIC_URL")).orElse("");
    String link = address.replaceFirst("/$", "") + "/activate?token=" + token;
    String file = System.getenv("GARANTE_FIRST_ADMIN_FILE");
    if (file == null || file.isBlank()) {
      LOG.warning(
          "There is no account yet. This link makes the first administrator, once: " + link);
    } else {
      write(Path.of(file), link);
    }
  }

  private static void write(Path file, String link) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file, ownerOnly());
      Files.writeString(file, link + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException("the first administrator's link cannot be written", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
