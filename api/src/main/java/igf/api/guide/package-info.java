/** Speakers and subthemes of the released programme. */
@NullMarked
package igf.api.guide;

import org.jspecify.annotations.NullMarked;
