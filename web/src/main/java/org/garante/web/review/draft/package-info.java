/**
 * Writing a record: a form drawn from its kind's questions, kept answer by answer through small
 * requests, and checked on one page before it is sent. It knows no kind by name.
 */
@NullMarked
package org.garante.web.review.draft;

import org.jspecify.annotations.NullMarked;
