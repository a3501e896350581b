package org.garante.ear.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium to test with, and gets one where there is none: from the distribution's packages
 * where that is allowed, else from a package for Node.js that brings one.
 */
final class Chromium {

  private static final String NODE_PACKAGE = "@sparticuz/chromium@153.0.0";
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path MAC_CHROME =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Path build;

  /** Keeps what it has to unpack, and a log of what it installs, under {@code build}. */
  Chromium(Path build) {
    this.build = build;
  }

  Path executable() {
    return Optional.ofNullable(System.getenv("GARANTE_CHROMIUM"))
        .map(Path::of)
        .or(Chromium::installed)
        .or(this::fromDistribution)
        .or(this::fromNode)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    """
                    The browser tests need Chromium, and neither was it found nor could it be \
                    installed (%s says why). Install chromium or Google Chrome with your system's \
                    packages, or Node.js with npm, or name one in GARANTE_CHROMIUM; \
                    ./mvnw verify -Dexcluded.tests=browser leaves these tests out."""
                        .formatted(log())));
  }

  private static Optional<Path> installed() {
    return NAMES.stream()
        .flatMap(name -> onPath(name).stream())
        .findFirst()
        .or(() -> Optional.of(MAC_CHROME).filter(Files::isExecutable));
  }

  private Optional<Path> fromDistribution() {
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || onPath("apt-get").isEmpty()) {
      return Optional.empty();
    }
    run("apt-get", "update");
    run("apt-get", "install", "--yes", "--no-install-recommends", "chromium");
    return installed();
  }

  private Optional<Path> fromNode() {
    Path folder = build.resolve("chromium");
    Path executable = folder.resolve("unpacked/chromium");
    if (Files.isExecutable(executable)) {
      return Optional.of(executable);
    }
    if (onPath("npm").isEmpty() || onPath("node").isEmpty()) {
      return Optional.empty();
    }
    String prefix = folder.toString();
    run("npm", "install", "--no-audit", "--no-fund", "--prefix", prefix, NODE_PACKAGE);
    run(
        "node",
        "--input-type=module",
        "--eval",
        """
        import { createRequire } from "node:module";
        import { mkdirSync } from "node:fs";
        import { pathToFileURL } from "node:url";
        const folder = "%s";
        mkdirSync(folder + "/unpacked", { recursive: true });
        process.env.TMPDIR = folder + "/unpacked";
        const found = createRequire(folder + "/").resolve("@sparticuz/chromium");
        const { default: chromium } = await import(pathToFileURL(found));
        console.log(await chromium.executablePath());
        """
            .formatted(prefix));
    return Optional.of(executable).filter(Files::isExecutable);
  }

  private void run(String... command) {
    try {
      Files.createDirectories(build);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new IllegalStateException(String.join(" ", command) + " could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Path log() {
    return build.resolve("chromium-install.log");
  }

  private static Optional<Path> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
