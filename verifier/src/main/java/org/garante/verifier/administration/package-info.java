/**
 * Persons, accounts, grants, stand-ins, agencies and limits: whether each row follows from its
 * entries, and whether whoever acted might (docs/ledger-format.md, sections 12 and 13).
 */
package org.garante.verifier.administration;
