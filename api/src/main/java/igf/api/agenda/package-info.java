/** The agenda of one person. */
@NullMarked
package igf.api.agenda;

import org.jspecify.annotations.NullMarked;
