/** The signed record of a decision. */
@NullMarked
package igf.api.dossier;

import org.jspecify.annotations.NullMarked;
