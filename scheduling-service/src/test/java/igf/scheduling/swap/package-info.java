/** How a swap of two sessions is asked for, answered and recorded. */
@NullMarked
package igf.scheduling.swap;

import org.jspecify.annotations.NullMarked;
