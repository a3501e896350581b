/**
 * Judges a certificate, by itself or out of the PDF that carries it (docs/ledger-format.md, section
 * 11).
 */
package org.garante.verifier.certificate;
