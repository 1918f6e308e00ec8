/** Texts of a proposal. */
@NullMarked
package igf.api.content;

import org.jspecify.annotations.NullMarked;
