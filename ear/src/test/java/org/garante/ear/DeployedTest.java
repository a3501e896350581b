package org.garante.ear;

import java.net.URI;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test of the deployed EAR extends: the server runs and is ready when its first test begins.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class DeployedTest {

  /** The address of a path in the running server. */
  public static URI uri(String path) {
    return URI.create(System.getenv("GARANTE_PUBLIC_URL") + path);
  }
}
