package org.garante.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Watches a server until it is ready to answer, or will never be. What the application says in its
 * log with {@code demo:} is passed on as progress; with {@code refused:} it says why it does not
 * start.
 */
final class Boot {

  private static final Pattern MESSAGE = Pattern.compile(" \\([^)]*\\) (demo|refused): (.*)");

  private final ServerProcess server;
  private final URI health;
  private final LogTail log;
  private final Terminal terminal;
  private final List<String> refusals = new ArrayList<>();

  Boot(ServerProcess server, LogTail log, InetAddress host, int port, Terminal terminal) {
    this.server = server;
    this.log = log;
    this.terminal = terminal;
    String name = host.isAnyLocalAddress() ? "127.0.0.1" : host.getHostAddress();
    String bracketed = name.contains(":") ? "[" + name + "]" : name;
    this.health = URI.create("http://" + bracketed + ":" + port + "/health/ready");
  }

  void await(Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (true) {
      boolean alive = server.alive();
      boolean failed = server.deploymentFailed();
      readLog();
      if (failed || !alive || !refusals.isEmpty()) {
        throw why(alive);
      }
      if (server.deployed() && ready()) {
        readLog();
        return;
      }
      if (Instant.now().isAfter(end)) {
        throw new Refusal("server.slow", Long.toString(patience.toSeconds()), server.log());
      }
      pause();
    }
  }

  private Refusal why(boolean alive) {
    pause();
    readLog();
    Optional<String> sentence = refusals.stream().findFirst();
    if (sentence.isPresent()) {
      return new Refusal("server.refused", sentence.get());
    }
    return new Refusal(alive ? "server.failed" : "server.died", server.log());
  }

  private void readLog() {
    for (String line : log.newLines()) {
      Matcher message = MESSAGE.matcher(line);
      if (message.find()) {
        if (message.group(1).equals("demo")) {
          terminal.line("  " + message.group(2));
        } else {
          refusals.add(message.group(2));
        }
      }
    }
  }

  private boolean ready() {
    try {
      URL url = health.toURL();
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setConnectTimeout(2000);
      connection.setReadTimeout(5000);
      connection.setInstanceFollowRedirects(false);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
