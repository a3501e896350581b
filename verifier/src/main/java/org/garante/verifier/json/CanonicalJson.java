package org.garante.verifier.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Writes JSON in the form of RFC 8785: the bytes that are hashed. */
public final class CanonicalJson {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[512];
  private int length;

  private CanonicalJson() {}

  public static byte[] bytes(Json value) {
    CanonicalJson text = new CanonicalJson();
    text.write(value);
    return Arrays.copyOf(text.bytes, text.length);
  }

  public static String text(Json value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  private void write(Json value) {
    if (value instanceof Json.Text text) {
      writeText(text.value());
    } else if (value instanceof Json.Obj object) {
      writeMembers(object);
    } else if (value instanceof Json.Arr list) {
      put('[');
      boolean first = true;
      for (Json element : list.elements()) {
        if (!first) {
          put(',');
        }
        first = false;
        write(element);
      }
      put(']');
    } else if (value instanceof Json.Whole whole) {
      writeAscii(Long.toString(whole.value()));
    } else if (value instanceof Json.Truth truth) {
      writeAscii(Boolean.toString(truth.value()));
    } else {
      writeAscii("null");
    }
  }

  private void writeMembers(Json.Obj object) {
    put('{');
    boolean first = true;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      if (!first) {
        put(',');
      }
      first = false;
      writeText(member.getKey());
      put(':');
      write(member.getValue());
    }
    put('}');
  }

  private void writeAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  private void writeText(String text) {
    int plain = 0;
    reserve(text.length() + 1);
    put('"');
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      bytes[length++] = (byte) text.charAt(plain++);
    }
    for (int i = plain; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        put(c);
      } else if (c >= 0x80) {
        int point = text.codePointAt(i);
        i += Character.charCount(point) - 1;
        writePoint(point);
      } else {
        writeEscape(c);
      }
    }
    put('"');
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x80 && c != '"' && c != '\\';
  }

  private void writeEscape(char c) {
    put('\\');
    switch (c) {
      case '"', '\\' -> put(c);
      case '\b' -> put('b');
      case '\f' -> put('f');
      case '\n' -> put('n');
      case '\r' -> put('r');
      case '\t' -> put('t');
      default -> {
        writeAscii("u00");
        put(HEX[c >> 4]);
        put(HEX[c & 0xF]);
      }
    }
  }

  private void writePoint(int point) {
    if (point < 0x800) {
      put(0xC0 | point >> 6);
    } else {
      if (point < 0x10000) {
        put(0xE0 | point >> 12);
      } else {
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
      }
      put(0x80 | point >> 6 & 0x3F);
    }
    put(0x80 | point & 0x3F);
  }

  private void put(int b) {
    reserve(1);
    bytes[length++] = (byte) b;
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, length * 2));
    }
  }
}
