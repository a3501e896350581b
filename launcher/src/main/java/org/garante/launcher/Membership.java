package org.garante.launcher;

import java.net.InetAddress;
import java.nio.file.Path;

/**
 * A server's place in a cluster.
 *
 * @param host where the others reach it
 * @param key by which the members know one another
 */
record Membership(InetAddress host, int port, MemberKey key) {

  /** Puts the key into the server's configuration; returns the password it is kept under there. */
  String writeKey(Path configuration) {
    String password = Passwords.random();
    key.write(configuration.resolve("member.p12"), password);
    return password;
  }
}
