package org.garante.launcher;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What was asked for: one command and its options. */
record CommandLine(String command, boolean fresh, OptionalInt port) {

  private static final Set<String> COMMANDS = Set.of("demo", "start", "stop", "migrate");

  static CommandLine parse(List<String> typed) {
    List<String> words = typed.stream().map(word -> GivenText.clean("./garante", word)).toList();
    if (words.isEmpty() || !COMMANDS.contains(words.get(0))) {
      throw new Refusal("usage");
    }
    String command = words.get(0);
    boolean fresh = false;
    OptionalInt port = OptionalInt.empty();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (command.equals("demo") && word.equals("--fresh")) {
        fresh = true;
      } else if (command.equals("demo") && word.equals("--port") && i + 1 < words.size()) {
        port = OptionalInt.of(portNumber(words.get(++i)));
      } else {
        throw new Refusal("usage.option", word, command);
      }
    }
    return new CommandLine(command, fresh, port);
  }

  static int portNumber(String text) {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65535) {
        return port;
      }
    }
    throw new Refusal("port.invalid", text);
  }
}
