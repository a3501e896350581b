package org.garante.verifier.report;

import java.util.List;

/** Something to say, not yet in a language; arguments may be sentences themselves. */
public record Sentence(String key, List<Object> arguments) {}
