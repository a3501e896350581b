package org.garante.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What runs in a mode's folder. A lock that ends with its process says whether a launcher does; the
 * process numbers beside it let another terminal stop it, and the next start end a server that
 * outlived its launcher.
 */
final class Instance implements AutoCloseable {

  private static final String LAUNCHER = "launcher";
  private static final String SERVER = "server";
  private static final String SERVER_STARTED = "server.started";
  private static final String LOCK = "lock";
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private final Path file;
  private final FileChannel channel;
  private final Properties facts;

  private Instance(Path file, FileChannel channel, Properties facts) {
    this.file = file;
    this.channel = channel;
    this.facts = facts;
  }

  /** Claims the folder for this process; refused while another one has it. */
  @SuppressWarnings("PMD.CloseResource")
  static Instance claim(Path folder, String address) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        String running = recorded(folder).facts.getProperty("address", "");
        throw new Refusal("running.already", running);
      }
      Instance instance = new Instance(file(folder), channel, new Properties());
      instance.facts.setProperty("address", address);
      instance.record(LAUNCHER, ProcessHandle.current());
      return instance;
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", folder);
    }
  }

  /** What was last recorded in the folder, whether or not it still runs. */
  static Instance recorded(Path folder) {
    Properties facts = new Properties();
    Path file = file(folder);
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        facts.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        facts.clear();
      }
    }
    return new Instance(file, null, facts);
  }

  void recordServer(ProcessHandle server) {
    facts.setProperty(SERVER_STARTED, startOf(server));
    record(SERVER, server);
  }

  /** Ends what still runs of it, the launcher first, since that ends the rest in order. */
  boolean stop() {
    Optional<ProcessHandle> launcher = launcher();
    launcher.ifPresent(process -> end(process, Duration.ofSeconds(90)));
    return stopServer() || launcher.isPresent();
  }

  /** Ends the server that a killed launcher left behind. */
  boolean stopServer() {
    Optional<ProcessHandle> server = server();
    server.ifPresent(process -> end(process, Duration.ofSeconds(40)));
    return server.isPresent();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void end(ProcessHandle process, Duration patience) {
    process.destroy();
    try {
      process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
    }
  }

  /** The launcher holds the lock as long as it lives, so its number needs no second proof. */
  private Optional<ProcessHandle> launcher() {
    return locked() ? recorded(LAUNCHER) : Optional.empty();
  }

  /** The server's number may have gone to another program since: this tells them apart. */
  private Optional<ProcessHandle> server() {
    String started = facts.getProperty(SERVER_STARTED, "");
    return recorded(SERVER)
        .filter(found -> found.info().command().orElse("").contains("java"))
        .filter(found -> nearly(startOf(found), started));
  }

  private Optional<ProcessHandle> recorded(String name) {
    String pid = facts.getProperty(name, "");
    return pid.matches("[0-9]{1,18}")
        ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  private boolean locked() {
    Path lock = file.resolveSibling(LOCK);
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel probe = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return tryLock(probe) == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Java derives starts from the clock, so that they move when the clock is set. */
  private static boolean nearly(String one, String other) {
    try {
      Duration apart = Duration.between(Instant.parse(one), Instant.parse(other)).abs();
      return apart.compareTo(CLOCK_TOLERANCE) < 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void record(String name, ProcessHandle process) {
    facts.setProperty(name, Long.toString(process.pid()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      facts.store(writer, null);
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", file.getParent());
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("running.properties");
  }
}
