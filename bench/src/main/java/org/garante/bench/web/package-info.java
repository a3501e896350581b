/** Pages and writes of a running server, asked for over HTTP as people at their desks do. */
@org.jspecify.annotations.NullMarked
package org.garante.bench.web;
