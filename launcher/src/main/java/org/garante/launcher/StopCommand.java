package org.garante.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** Stops whatever runs from this folder, also what a killed launcher left behind. */
final class StopCommand {

  private final Folders folders;
  private final Terminal terminal;

  StopCommand(Folders folders, Terminal terminal) {
    this.folders = folders;
    this.terminal = terminal;
  }

  void run() {
    boolean any = false;
    for (Mode mode : Mode.values()) {
      Path folder = folders.of(mode);
      if (Files.isDirectory(folder)) {
        try (Instance instance = Instance.recorded(folder)) {
          any |= instance.stop();
        }
        any |= EmbeddedDatabase.stopOrphan(folder.resolve("database"));
      }
    }
    terminal.say(any ? "stop.done" : "stop.nothing");
  }
}
