package org.garante.launcher;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** The server, whichever process it is now. */
final class KeptServer implements Kept {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Supplier<ServerProcess> starter;
  private final Function<ServerProcess, Boot> booting;
  private final Instance instance;
  private final Closing closing;
  private ServerProcess server;
  private Boot boot;

  /** Starts it; it may not be ready yet. */
  KeptServer(
      Supplier<ServerProcess> starter,
      Function<ServerProcess, Boot> booting,
      Instance instance,
      Closing closing) {
    this.starter = starter;
    this.booting = booting;
    this.instance = instance;
    this.closing = closing;
    start();
  }

  private void start() {
    server = closing.add(starter.get());
    boot = booting.apply(server);
    instance.recordServer(server.handle());
  }

  /** Returns when it is ready. */
  void await(Duration patience) {
    boot.await(patience);
  }

  @Override
  public String name() {
    return "server";
  }

  @Override
  public ProcessHandle handle() {
    return server.handle();
  }

  @Override
  public void startAgain() {
    start();
    await(PATIENCE);
  }
}
