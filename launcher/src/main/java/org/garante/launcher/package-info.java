/**
 * Starts and stops Garante on one machine: the demo with its own PostgreSQL, and the server for
 * real with someone else's. It prepares what the server needs and then leaves it alone; it never
 * loads the application's classes, only its migrations.
 *
 * <p>Whatever keeps it from doing so is told in one sentence, a {@link
 * org.garante.launcher.Refusal}, and a non-zero exit.
 */
package org.garante.launcher;
