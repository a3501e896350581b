package org.garante.launcher;

/** Something that the launcher runs, and starts again when it ends by itself. */
interface Kept {

  /** As in the messages {@code ended.…}. */
  String name();

  /** What runs of it now. */
  ProcessHandle handle();

  /** Starts it again, and returns when it is ready. */
  void startAgain();
}
