package org.garante.domain.installation;

/**
 * Something that has to be done before people can work with the server. It is ready when every one
 * there is says so.
 */
public interface Readiness {
  boolean isReady();
}
