package org.garante.verifier;

import static org.garante.verifier.TestJson.object;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.garante.verifier.tree.Frontier;

/**
 * Measures entries a second, by hand: writes a bundle of so many entries (a hundredth of them
 * submissions of arrests, a hundredth approvals, the rest what was read) and verifies it.
 * Arguments: a folder, how many entries, and {@code write} to only write it; the program itself can
 * then be measured under any limit of memory.
 */
final class BundleBench {
  private static final int SEALING = 5000;

  private final TestRegister register = new TestRegister();
  private final Frontier tree = new Frontier();
  private final ZipOutputStream zip;

  private BundleBench(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int entries = Integer.parseInt(arguments[1]);
    Path bundle = folder.resolve("bench-" + entries + ".zip");
    Path keys = folder.resolve("bench-" + entries + ".keys");
    Path note = folder.resolve("bench-" + entries + ".note");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(bundle))) {
      BundleBench bench = new BundleBench(out);
      Files.writeString(note, bench.write(entries));
      Files.writeString(keys, String.join("\n", bench.register.keys));
    }
    if (arguments.length > 2) {
      return;
    }
    for (int run = 0; run < 3; run++) {
      long started = System.nanoTime();
      int status =
          Main.run(
              List.of(bundle.toString(), "--checkpoint", note.toString(), "--key", keys.toString()),
              Map.of(),
              System.out);
      double seconds = (System.nanoTime() - started) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "exit %d, %.1f s, %.0f entries/s (goal 100,000)%n",
          status,
          seconds,
          entries / seconds);
    }
  }

  private String write(int count) throws IOException {
    StringBuilder notes = new StringBuilder();
    Path entries = Files.createTempFile("bench", ".entries");
    Path records = Files.createTempFile("bench", ".records");
    try (OutputStream toEntries = new BufferedOutputStream(Files.newOutputStream(entries));
        OutputStream toRecords = new BufferedOutputStream(Files.newOutputStream(records))) {
      String last = "";
      for (int done = 0; done < count; ) {
        int batch = Math.min(SEALING, count - done);
        seal(batch, done, toEntries, toRecords);
        done += batch;
        last = register.sign(done, tree.root());
        notes.append(TestJson.text(object("note", last))).append('\n');
      }
      toEntries.close();
      toRecords.close();
      register.manifest.put("exported", TestRegister.text(register.now()));
      member("manifest.json", TestJson.text(register.manifest));
      member("keys.txt", String.join("\n", register.keys));
      member("checkpoints.jsonl", notes.toString());
      member("entries.jsonl", entries);
      member("administration.jsonl", TestBundle.lines(register.administration));
      member("records.jsonl", records);
      zip.close();
      return last;
    } finally {
      Files.delete(entries);
      Files.delete(records);
    }
  }

  private void seal(int batch, int done, OutputStream entries, OutputStream records)
      throws IOException {
    if (done == 0) {
      register.of("GN", "RECORDER");
      register.of("GN", "SUPERVISOR");
      register.enterAccounts();
    }
    for (int i = 0; i < batch / 100; i++) {
      Map<String, Object> line = register.record("ARR", "GN", done / 100 + i + 1);
      register.decide(line, register.submit(line, null), "APPROVED", null);
    }
    while (register.entries.size() < batch) {
      register.other("OPEN", new UUID(7, register.entries.size()).toString(), "reason", "Queja");
    }
    long position = done;
    for (Map<String, Object> line : register.entries) {
      byte[] leaf = TestHash.sha256(new byte[] {0}, TestJson.canonical(line.get("entry")));
      tree.add(leaf);
      line.put("leaf", TestHash.hex(leaf));
      line.put("position", position);
      register.position(line, position++);
      entries.write((TestJson.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    for (Map<String, Object> line : register.records) {
      records.write((TestJson.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    register.forget();
    register.records.clear();
  }

  private void member(String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void member(String name, Path text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Files.copy(text, zip);
    zip.closeEntry();
  }
}
