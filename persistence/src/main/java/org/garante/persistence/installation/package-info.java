/** What the database keeps of the installation itself. */
@NullMarked
package org.garante.persistence.installation;

import org.jspecify.annotations.NullMarked;
