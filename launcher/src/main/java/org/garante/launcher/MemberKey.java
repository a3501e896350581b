package org.garante.launcher;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The key by which the servers of a cluster know one another. The database keeps it, so that who
 * may not read it there joins no cluster, and no file has to be carried from one server to the
 * next.
 */
final class MemberKey {

  private static final String ALIAS = "member";
  private static final String ALGORITHM = "EC";
  private static final String PASSWORD = "KEY_STORE_PASSWORD";

  private final PrivateKey key;
  private final Certificate certificate;

  private MemberKey(PrivateKey key, Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** Makes one, as the owner, where the database has none yet. */
  static void makeIfMissing(Connection owner) throws SQLException {
    if (find(owner).isEmpty()) {
      MemberKey made = make();
      try (PreparedStatement insert =
          owner.prepareStatement(
              "insert into garante_cluster.member_key (private_key, certificate) values (?, ?)"
                  + " on conflict do nothing")) {
        insert.setBytes(1, made.keyBytes());
        insert.setBytes(2, made.certificateBytes());
        insert.executeUpdate();
      }
    }
  }

  /** The one of this database, if it has been made. */
  static Optional<MemberKey> find(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select private_key, certificate from garante_cluster.member_key")) {
      return rows.next() ? Optional.of(of(rows.getBytes(1), rows.getBytes(2))) : Optional.empty();
    }
  }

  static MemberKey of(byte[] key, byte[] certificate) {
    try {
      return new MemberKey(
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key)),
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(certificate)));
    } catch (GeneralSecurityException e) {
      throw new Refusal("cluster.key.unreadable");
    }
  }

  byte[] keyBytes() {
    return key.getEncoded();
  }

  byte[] certificateBytes() {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes it where the server finds it, for the server's own user only. */
  void write(Path file, String password) {
    try {
      Files.deleteIfExists(file);
      Files.createFile(file);
      if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(ALIAS, key, password.toCharArray(), new Certificate[] {certificate});
      try (OutputStream to = Files.newOutputStream(file)) {
        store.store(to, password.toCharArray());
      }
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", file.getParent());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new pair with a certificate that it signs itself, by the JDK's own tool. */
  static MemberKey make() {
    try {
      Path folder = Files.createTempDirectory("garante");
      Path file = folder.resolve("member.p12");
      String password = Passwords.random();
      try {
        ProcessBuilder tool =
            new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                ALGORITHM,
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=garante",
                "-validity",
                "36500",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass:env",
                PASSWORD);
        tool.environment().put(PASSWORD, password);
        tool.redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile());
        Process running = tool.start();
        if (!running.waitFor(1, TimeUnit.MINUTES) || running.exitValue() != 0) {
          running.destroyForcibly();
          throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
        }
        KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
        return new MemberKey(
            (PrivateKey) store.getKey(ALIAS, password.toCharArray()), store.getCertificate(ALIAS));
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
