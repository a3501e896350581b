/**
 * Journeys through the deployed pages in a real browser, one per role of the person, with an
 * accessibility check of every page on the way.
 */
package org.garante.ear.browser;
