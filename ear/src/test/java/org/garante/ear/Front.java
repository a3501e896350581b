package org.garante.ear;

import io.undertow.Undertow;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One address in front of several servers: Undertow's reverse proxy, which keeps a session on the
 * server whose name its cookie ends with, and sends nothing to those that are not ready.
 */
final class Front implements AutoCloseable {
  private final LoadBalancingProxyClient behind =
      new LoadBalancingProxyClient()
          .addSessionCookieName("garante")
          .setConnectionsPerThread(64)
          .setProblemServerRetry(1);
  private final Set<ClusterNode> reached = new HashSet<>();
  private final List<ClusterNode> nodes;
  private final Undertow proxy;
  private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor();

  Front(URI address, List<ClusterNode> nodes) {
    this.nodes = nodes;
    this.proxy =
        Undertow.builder()
            .addHttpListener(address.getPort(), address.getHost())
            .setHandler(
                ProxyHandler.builder()
                    .setProxyClient(behind)
                    .setMaxConnectionRetries(1)
                    .setMaxRequestTime(60_000)
                    .build())
            .build();
  }

  void open() {
    check();
    proxy.start();
    checks.scheduleWithFixedDelay(this::check, 250, 250, TimeUnit.MILLISECONDS);
  }

  /** Returns when a server is sent requests again. */
  void awaitReached(ClusterNode node) {
    Until.so(
        node.name() + " reached",
        () -> {
          synchronized (reached) {
            return reached.contains(node);
          }
        });
  }

  private void check() {
    for (ClusterNode node : nodes) {
      boolean ready = node.isReady();
      synchronized (reached) {
        if (ready && reached.add(node)) {
          behind.addHost(node.address(), node.name());
        } else if (!ready && reached.remove(node)) {
          behind.removeHost(node.address());
        }
      }
    }
  }

  @Override
  public void close() {
    checks.shutdownNow();
    proxy.stop();
  }
}
