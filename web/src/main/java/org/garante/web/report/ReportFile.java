package org.garante.web.report;

/**
 * A report as a file.
 *
 * @param rows how many lines of data it has
 * @param sha256 of the lines of data, in hex
 */
record ReportFile(String name, String type, byte[] bytes, int rows, String sha256) {}
