/** How a plan is kept. */
@NullMarked
package igf.scheduling.plan;

import org.jspecify.annotations.NullMarked;
