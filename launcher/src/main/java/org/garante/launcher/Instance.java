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
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What runs in a mode's folder. A lock that ends with its process says whether anything does; the
 * process numbers beside it, each with its start so that a number used again means nothing, let
 * another terminal stop it.
 */
final class Instance implements AutoCloseable {

  private static final String LAUNCHER = "launcher";
  private static final String SERVER = "server";

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
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
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
    record(SERVER, server);
  }

  /** Ends what still runs of it, the launcher first, since that ends the rest in order. */
  boolean stop() {
    Optional<ProcessHandle> launcher = process(LAUNCHER);
    launcher.ifPresent(process -> end(process, Duration.ofSeconds(90)));
    return stopServer() || launcher.isPresent();
  }

  /** Ends the server that a killed launcher left behind. */
  boolean stopServer() {
    Optional<ProcessHandle> server = process(SERVER);
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

  private Optional<ProcessHandle> process(String name) {
    String pid = facts.getProperty(name, "");
    String started = facts.getProperty(name + ".started", "");
    if (!pid.matches("[0-9]+") || started.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid)).filter(found -> startedAt(found).equals(started));
  }

  private void record(String name, ProcessHandle process) {
    facts.setProperty(name, Long.toString(process.pid()));
    facts.setProperty(name + ".started", startedAt(process));
    try (Writer writer = Files.newBufferedWriter(file)) {
      facts.store(writer, null);
    } catch (IOException e) {
      throw new Refusal("folder.unwritable", file.getParent());
    }
  }

  private static String startedAt(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
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
