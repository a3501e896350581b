/**
 * Tests of the real thing: the EAR on the provisioned server, on a PostgreSQL migrated as its
 * owner. All test classes share one server and one deployment, so a test leaves behind nothing that
 * another one would trip over.
 */
package org.garante.ear;
