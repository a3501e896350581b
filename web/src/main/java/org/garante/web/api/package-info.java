/**
 * How scripts and programs reach the register over HTTP: where the resources begin and how a
 * refusal is answered. The resources themselves stand with their features.
 */
@NullMarked
package org.garante.web.api;

import org.jspecify.annotations.NullMarked;
