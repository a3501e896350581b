/** What was found, kept in bounds, and how it is told to people and to programs. */
package org.garante.verifier.report;
