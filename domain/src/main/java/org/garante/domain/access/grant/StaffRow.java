package org.garante.domain.access.grant;

import java.util.List;
import java.util.UUID;

/**
 * One natural person, as known.
 *
 * @param agencies codes of the agencies they have accounts in
 * @param usernames of their accounts
 */
public record StaffRow(
    UUID id, String number, String name, List<String> agencies, List<String> usernames) {}
