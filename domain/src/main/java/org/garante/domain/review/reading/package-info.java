/**
 * Looking at records: lists, one record, its history, what waits for whom. Main rule: what shows
 * who a person is, is entered in the ledger before it is shown. It changes nothing.
 */
@NullMarked
package org.garante.domain.review.reading;

import org.jspecify.annotations.NullMarked;
