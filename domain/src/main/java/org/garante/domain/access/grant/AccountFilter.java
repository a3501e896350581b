package org.garante.domain.access.grant;

import org.garante.domain.text.TextLimit;

/**
 * Which accounts to list.
 *
 * @param typed part of a username, of a person's name or staff number, or an agency's code; empty
 *     for all
 * @param longUnused only those that stand out as long unused
 * @param after usernames after this one, the last of the page before; empty for the first page
 * @param limit greatest number of rows
 */
public record AccountFilter(String typed, boolean longUnused, String after, int limit) {
  public AccountFilter {
    typed = TextLimit.SEARCH.clean(typed);
    after = TextLimit.USERNAME.clean(after);
  }
}
