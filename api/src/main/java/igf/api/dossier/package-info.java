/** All that led to a decision, signed. */
@NullMarked
package igf.api.dossier;

import org.jspecify.annotations.NullMarked;
