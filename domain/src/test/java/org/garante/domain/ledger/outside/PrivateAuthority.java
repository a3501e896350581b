package org.garante.domain.ledger.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority that nobody knows, and a server's certificate by it, for 127.0.0.1. */
final class PrivateAuthority {
  private static final String PASSWORD = "only-in-tests";

  private final Path folder;

  /** Makes both in a folder, with the keytool of this Java. */
  PrivateAuthority(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    keytool("ca", "-genkeypair -alias ca -dname CN=Authority -ext bc:c -keyalg EC");
    keytool("server", "-genkeypair -alias server -dname CN=Watcher -keyalg EC");
    keytool("ca", "-exportcert -rfc -alias ca -file " + certificate());
    keytool("server", "-certreq -alias server -file " + folder.resolve("request"));
    keytool(
        "ca",
        "-gencert -rfc -alias ca -ext san=ip:127.0.0.1 -infile %s -outfile %s"
            .formatted(folder.resolve("request"), folder.resolve("server.pem")));
    keytool("server", "-importcert -noprompt -alias ca -file " + certificate());
    keytool("server", "-importcert -noprompt -alias server -file " + folder.resolve("server.pem"));
  }

  /** The authority's own certificate, as it would be given to those who are to believe it. */
  Path certificate() {
    return folder.resolve("authority.pem");
  }

  /** TLS of the server. */
  SSLContext server() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(folder.resolve("server.p12"))) {
      store.load(file, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    return tls;
  }

  private void keytool(String store, String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(
        List.of(
            "-keystore",
            folder.resolve(store + ".p12").toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-J-Duser.language=en"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }
}
