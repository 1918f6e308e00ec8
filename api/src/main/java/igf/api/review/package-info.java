/** Reviews of proposals. */
@NullMarked
package igf.api.review;

import org.jspecify.annotations.NullMarked;
