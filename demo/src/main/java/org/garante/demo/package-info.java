/**
 * The demonstration's data, loaded through the application's own services on simulated time. Every
 * person is synthetic and adult. It acts only where the server runs in mode demo.
 */
@NullMarked
package org.garante.demo;

import org.jspecify.annotations.NullMarked;
