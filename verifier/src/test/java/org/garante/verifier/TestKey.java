package org.garante.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** A key that signs notes. */
public final class TestKey {
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final String name;
  private final int algorithm;
  private final KeyPair pair;

  private TestKey(String name, int algorithm) {
    try {
      this.name = name;
      this.algorithm = algorithm;
      this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static TestKey ledger(String origin) {
    return new TestKey(origin, 1);
  }

  public static TestKey cosigner(String origin) {
    return new TestKey(origin + "/cosigner", 4);
  }

  public String line() {
    return name + "+" + TestHash.hex(id()) + "+" + BASE64.encodeToString(typed());
  }

  /** The signature line of a note. */
  public String sign(String text, long time) {
    byte[] signed =
        algorithm == 1
            ? raw(text)
            : join(
                ByteBuffer.allocate(8).putLong(time).array(),
                raw("cosignature/v1\ntime " + time + "\n" + text));
    return "\u2014 " + name + " " + BASE64.encodeToString(join(id(), signed)) + "\n";
  }

  private byte[] raw(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] typed() {
    byte[] encoded = pair.getPublic().getEncoded();
    return join(
        new byte[] {(byte) algorithm},
        Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  private byte[] id() {
    byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(TestHash.sha256(named, typed()), 4);
  }

  private static byte[] join(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
