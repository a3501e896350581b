package org.garante.domain.ledger.outside;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** The certificate authorities that are believed about who answers at an address. */
final class Authorities {
  private Authorities() {}

  /**
   * TLS that believes the authorities Java comes with and, besides, those of a file of PEM
   * certificates.
   *
   * @throws IOException if the file cannot be read
   * @throws GeneralSecurityException if it holds no certificate
   */
  static SSLContext believing(Path file) throws IOException, GeneralSecurityException {
    KeyStore believed = KeyStore.getInstance(KeyStore.getDefaultType());
    believed.load(null, null);
    for (X509Certificate authority : ofJava()) {
      believed.setCertificateEntry("java-" + believed.size(), authority);
    }
    for (Certificate authority : read(file)) {
      believed.setCertificateEntry("own-" + believed.size(), authority);
    }
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trusting(believed).getTrustManagers(), null);
    return tls;
  }

  private static Collection<? extends Certificate> read(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(file)) {
      Collection<? extends Certificate> read =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (read.isEmpty()) {
        throw new CertificateException("no certificate in " + file);
      }
      return read;
    }
  }

  private static Collection<X509Certificate> ofJava() throws GeneralSecurityException {
    return Arrays.stream(trusting(null).getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .flatMap(each -> Arrays.stream(((X509TrustManager) each).getAcceptedIssuers()))
        .toList();
  }

  private static TrustManagerFactory trusting(@Nullable KeyStore believed)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(believed);
    return factory;
  }
}
