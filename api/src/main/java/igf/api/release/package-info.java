/** Releases of the programme. */
@NullMarked
package igf.api.release;

import org.jspecify.annotations.NullMarked;
