/**
 * Verifies what the register gives to outsiders, bundles and certificates, against keys and
 * checkpoints that they kept. It is written from docs/ledger-format.md alone, shares no code with
 * the server and needs nothing but a JDK; what it reads was made by someone it does not trust.
 */
package org.garante.verifier;
