package org.garante.ear;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A request byte by byte, for what no client would send. */
final class RawRequest {
  private RawRequest() {}

  /**
   * The status of the answer, 0 if there is none.
   *
   * @param target as it stands in the request, whatever it is
   * @param more headers, each with its line's end
   */
  static int send(String method, String target, String more, String body) {
    URI server = DeployedTest.uri("/");
    String request =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%sContent-Length: %s\r\n\r\n%s"
            .formatted(method, target, server.getAuthority(), more, body.length(), body);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
