package org.garante.web.review;

/** Something to choose, or chosen: its code and how it reads. */
public record Option(String code, String text) {}
