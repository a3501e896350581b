package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.garante.domain.installation.Readiness;

/**
 * Whether the demonstration's data are loaded; a server that runs for real has nothing to wait for.
 */
@ApplicationScoped
public class DemoState implements Readiness {
  private volatile boolean loading;

  @Override
  public boolean isReady() {
    return !loading;
  }

  void begin() {
    loading = true;
  }

  void end() {
    loading = false;
  }
}
