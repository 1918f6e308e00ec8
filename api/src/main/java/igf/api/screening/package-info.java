/** The formal check of proposals. */
@NullMarked
package igf.api.screening;

import org.jspecify.annotations.NullMarked;
