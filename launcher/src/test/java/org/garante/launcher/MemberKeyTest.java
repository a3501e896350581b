package org.garante.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberKeyTest {
  @TempDir Path folder;

  @Test
  void one_that_was_kept_is_the_one_that_was_made_and_only_its_owner_reads_its_file()
      throws Exception {
    MemberKey made = MemberKey.make();
    Path file = folder.resolve("member.p12");

    MemberKey.of(made.keyBytes(), made.certificateBytes()).write(file, "of this start");

    KeyStore store = KeyStore.getInstance(file.toFile(), "of this start".toCharArray());
    X509Certificate certificate = (X509Certificate) store.getCertificate("member");
    assertThat(certificate.getEncoded()).isEqualTo(made.certificateBytes());
    assertThat(store.getKey("member", "of this start".toCharArray()).getEncoded())
        .isEqualTo(made.keyBytes());
    certificate.verify(certificate.getPublicKey());
    certificate.checkValidity(Date.from(Instant.now().plus(365 * 50L, ChronoUnit.DAYS)));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
