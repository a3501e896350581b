package org.garante.ear;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/**
 * Deploys the EAR once, right after the server starts, and waits until it is ready: one deployment
 * takes longer than all requests of a test class.
 */
public final class EarDeployment implements LoadableExtension {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(EarDeployment.class);
  }

  /** Arquillian calls this when the server answers. */
  @SuppressWarnings("unused")
  public void deploy(@Observes AfterStart event) throws DeploymentException {
    File ear = new File(System.getProperty("project.build.directory"), "garante.ear");
    event
        .getDeployableContainer()
        .deploy(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear));
    awaitReady();
  }

  private static void awaitReady() {
    URI health = DeployedTest.uri("/health/ready");
    HttpClient client = HttpClient.newHttpClient();
    Instant end = Instant.now().plus(PATIENCE);
    int status;
    do {
      try {
        status =
            client
                .send(
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status == 200) {
          return;
        }
        Thread.sleep(250);
      } catch (IOException e) {
        throw new IllegalStateException(health + " does not answer", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    } while (Instant.now().isBefore(end));
    throw new IllegalStateException(health + " answers " + status);
  }
}
