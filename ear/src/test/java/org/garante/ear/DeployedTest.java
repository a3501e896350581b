package org.garante.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.plugin.tools.server.ServerManager;

/**
 * What a test of the deployed EAR extends: the server runs and is ready when its first test begins.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class DeployedTest {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @ArquillianResource
  @TargetsContainer("garante")
  private ServerManager server;

  /** The address of a path in the running server. */
  public static URI uri(String path) {
    return URI.create(System.getenv("GARANTE_PUBLIC_URL") + path);
  }

  /** Restarts the server with all that runs in it: only what is in the database outlives that. */
  protected final void restart() throws IOException, InterruptedException {
    server.executeReload();
    if (!server.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the server did not come back");
    }
    awaitReady();
  }

  static void awaitReady() throws InterruptedException {
    HttpRequest health =
        HttpRequest.newBuilder(uri("/health/ready")).timeout(Duration.ofSeconds(20)).build();
    HttpClient client = HttpClient.newHttpClient();
    Instant end = Instant.now().plus(PATIENCE);
    String answer = "";
    while (Instant.now().isBefore(end)) {
      try {
        int status = client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status == 200) {
          return;
        }
        answer = Integer.toString(status);
      } catch (IOException e) {
        answer = e.toString();
      }
      requireNotRefused();
      Thread.sleep(250);
    }
    throw new IllegalStateException(health.uri() + ": " + answer);
  }

  /** The server says in its log why it will never be ready, as it does to the launcher. */
  private static void requireNotRefused() {
    Path log = Path.of(System.getProperty("project.build.directory"), "it-server/log/server.log");
    try (Stream<String> lines = Files.lines(log)) {
      lines
          .filter(line -> line.contains(") refused: "))
          .findFirst()
          .ifPresent(
              line -> {
                throw new IllegalStateException(line);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
