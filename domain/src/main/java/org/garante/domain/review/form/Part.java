package org.garante.domain.review.form;

/**
 * A bean inside a form that asks several questions that belong together, such as a place or a
 * person as then known.
 */
public interface Part {}
