package org.garante.domain.ledger.outside;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.garante.domain.ledger.seal.Checkpoint;

/**
 * An HTTPS address that gets a checkpoint by POST and keeps it when it answers 2xx. It is followed
 * nowhere else, and of its answer no more is read than makes a receipt.
 */
record AddressTarget(URI address, Client client) implements Target {
  private static final int RECEIPT_LENGTH = 500;

  @Override
  public String deliver(Checkpoint checkpoint) throws InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    CompletableFuture<HttpResponse<Void>> sent =
        client
            .http()
            .sendAsync(
                HttpRequest.newBuilder(address)
                    .header("Content-Type", "text/plain; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(checkpoint.note()))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArrayConsumer(
                    bytes -> bytes.ifPresent(some -> keep(some, body))));
    try {
      HttpResponse<Void> answer = sent.get(client.patience.toMillis(), TimeUnit.MILLISECONDS);
      requireTaken(answer);
      return answer.statusCode() + " " + readable(body);
    } catch (ExecutionException e) {
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      throw NotDelivered.because(reason(cause), cause);
    } catch (TimeoutException e) {
      throw new NotDelivered(UndeliveredReason.TIMED_OUT, client.patience.toSeconds() + " s", e);
    } finally {
      sent.cancel(true);
    }
  }

  private static void keep(byte[] some, ByteArrayOutputStream body) {
    body.write(some, 0, Math.min(some.length, RECEIPT_LENGTH - body.size()));
  }

  private static String readable(ByteArrayOutputStream body) {
    return body.toString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static void requireTaken(HttpResponse<Void> answer) {
    int status = answer.statusCode();
    if (status / 100 == 3) {
      throw new NotDelivered(
          UndeliveredReason.REDIRECTED,
          "HTTP " + status + " " + answer.headers().firstValue("Location").orElse(""),
          null);
    }
    if (status / 100 != 2) {
      throw new NotDelivered(UndeliveredReason.REFUSED, "HTTP " + status, null);
    }
  }

  private static UndeliveredReason reason(Throwable cause) {
    if (Stream.iterate(cause, each -> each != null, Throwable::getCause)
        .anyMatch(CertificateException.class::isInstance)) {
      return UndeliveredReason.NOT_TRUSTED;
    }
    if (cause instanceof HttpTimeoutException) {
      return UndeliveredReason.TIMED_OUT;
    }
    return cause instanceof ConnectException
        ? UndeliveredReason.UNREACHABLE
        : UndeliveredReason.FAILED;
  }

  /**
   * What speaks to addresses: it believes the authorities of Java and those of a file, if one is
   * named, and waits so long for a connection with its answer.
   */
  static final class Client {
    private final Optional<Path> authorities;
    private final Duration patience;
    private Optional<HttpClient> http = Optional.empty();

    Client(Optional<Path> authorities, Duration patience) {
      this.authorities = authorities;
      this.patience = patience;
    }

    /** Made when first needed, so that a file mended later counts at the next attempt. */
    private synchronized HttpClient http() {
      if (http.isEmpty()) {
        HttpClient.Builder builder =
            HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER);
        try {
          if (authorities.isPresent()) {
            builder.sslContext(Authorities.believing(authorities.get()));
          }
        } catch (IOException | GeneralSecurityException e) {
          throw NotDelivered.because(UndeliveredReason.AUTHORITIES_UNREADABLE, e);
        }
        http = Optional.of(builder.build());
      }
      return http.get();
    }
  }
}
