package org.garante.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** An address of this machine to ask from: its loopback network has many. */
record Address(InetAddress from) {

  static Address of(String literal) {
    try {
      return new Address(InetAddress.getByName(literal));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tries to sign in: the answer from its status on. */
  String signIn(Staff person, String password, String... headers) {
    String body =
        Json.createObjectBuilder()
            .add("username", person.username())
            .add("password", password)
            .build()
            .toString();
    URI address = DeployedTest.uri("/api/session");
    String request =
        "POST %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nContent-Type: application/json\r\n"
                .formatted(address.getPath(), address.getAuthority())
            + String.join("", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList())
            + "Content-Length: %s\r\n\r\n%s".formatted(body.getBytes(UTF_8).length, body);
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(from, 0));
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.substring(answer.indexOf(' ') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
