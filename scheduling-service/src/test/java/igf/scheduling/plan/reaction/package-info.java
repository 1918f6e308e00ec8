/** What the solver finds. */
@NullMarked
package igf.scheduling.plan.reaction;

import org.jspecify.annotations.NullMarked;
