package org.garante.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a register as a bundle, beside the keys and checkpoints that someone held, and verifies
 * it.
 */
public final class TestBundle {
  /** Forms of acts and states of kinds that only these tests have. */
  private static final String ACTS = "src/test/resources/org/garante/verifier/acts.json";

  private final Path folder;
  private final List<String> arguments = new ArrayList<>(List.of("--acts", ACTS));

  /** What the verifier said. */
  public record Outcome(int status, String said) {
    @SuppressWarnings("unchecked")
    public Map<String, Object> json() {
      return (Map<String, Object>) TestJson.parse(said);
    }

    /** The findings of one verdict. */
    public List<Map<String, Object>> findings(String verdict) {
      return TestRegister.all(TestRegister.in(json(), verdict), "findings");
    }

    /** The codes of all findings. */
    public List<String> codes() {
      List<Map<String, Object>> all = new ArrayList<>(findings("integrity"));
      all.addAll(findings("completeness"));
      return all.stream().map(finding -> (String) finding.get("code")).distinct().sorted().toList();
    }

    /** The first finding with this code. */
    public Map<String, Object> finding(String code) {
      List<Map<String, Object>> all = new ArrayList<>(findings("integrity"));
      all.addAll(findings("completeness"));
      return all.stream()
          .filter(finding -> finding.get("code").equals(code))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + code + " in " + said));
    }
  }

  public TestBundle(Path folder) {
    this.folder = folder;
  }

  /** The members of a bundle of this register, by name. */
  public static Map<String, String> members(TestRegister register) {
    Map<String, Object> manifest = new LinkedHashMap<>(register.manifest);
    manifest.put("exported", TestRegister.text(register.now()));
    Map<String, String> members = new LinkedHashMap<>();
    members.put("manifest.json", TestJson.text(manifest));
    members.put("keys.txt", String.join("\n", register.keys) + "\n");
    members.put(
        "checkpoints.jsonl",
        lines(register.notes.stream().map(n -> TestJson.object("note", n)).toList()));
    members.put("entries.jsonl", lines(register.entries));
    members.put("administration.jsonl", lines(register.administration));
    members.put("records.jsonl", lines(register.records));
    return members;
  }

  public Path write(Map<String, String> members) throws IOException {
    Path file = folder.resolve("bundle.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /** Holds these keys. */
  public TestBundle keys(List<String> lines) throws IOException {
    arguments.add("--key");
    arguments.add(file("# held\n\n" + String.join("\n", lines) + "\n", ".keys"));
    return this;
  }

  /** Holds these checkpoints. */
  public TestBundle held(List<String> notes) throws IOException {
    arguments.add("--checkpoint");
    for (String note : notes) {
      arguments.add(file(note, ".note"));
    }
    return this;
  }

  public TestBundle with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Verifies a register against what is held. */
  public Outcome verify(TestRegister register) throws IOException {
    return verify(write(members(register)));
  }

  public Outcome verify(Path file) {
    List<String> words = new ArrayList<>(List.of(file.toString(), "--json"));
    words.addAll(arguments);
    return run(words, "C");
  }

  public static Outcome run(List<String> words, String language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    int status = Main.run(words, Map.of("LANG", language), printed);
    return new Outcome(status, out.toString(StandardCharsets.UTF_8));
  }

  public List<String> arguments() {
    return arguments;
  }

  private String file(String text, String suffix) throws IOException {
    Path file = Files.createTempFile(folder, "held", suffix);
    Files.writeString(file, text);
    return file.toString();
  }

  static String lines(List<Map<String, Object>> objects) {
    return objects.stream().map(line -> TestJson.text(line) + "\n").collect(Collectors.joining());
  }
}
