package org.garante.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.garante.domain.readiness.Readiness;

/**
 * Whether the demonstration's data are loaded; a server that runs for real has nothing to wait for.
 */
@ApplicationScoped
public class DemoState implements Readiness {
  private volatile boolean loading;

  @Override
  public Optional<String> waitingFor() {
    return loading ? Optional.of("demo data") : Optional.empty();
  }

  /** The data are of a simulated past: an entry of now among them would be out of its time. */
  @Override
  public boolean keepsEverybodyOut() {
    return loading;
  }

  void begin() {
    loading = true;
  }

  void end() {
    loading = false;
  }
}
