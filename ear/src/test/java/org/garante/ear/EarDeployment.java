package org.garante.ear;

import java.io.File;
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

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(EarDeployment.class);
  }

  /** Arquillian calls this when the server answers. */
  @SuppressWarnings("unused")
  public void deploy(@Observes AfterStart event) throws DeploymentException, InterruptedException {
    File ear = new File(System.getProperty("project.build.directory"), "garante.ear");
    event
        .getDeployableContainer()
        .deploy(ShrinkWrap.createFromZipFile(EnterpriseArchive.class, ear));
    DeployedTest.awaitReady();
  }
}
