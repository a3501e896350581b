/**
 * What is wrong with sealing and with getting checkpoints out, for those who have to do something
 * about it. Main rule: whatever keeps outsiders from checking the register is told within minutes.
 * It leaves telling to pages, to the health endpoint and to mail.
 */
@NullMarked
package org.garante.domain.ledger.alarm;

import org.jspecify.annotations.NullMarked;
