/** Plans that the solver computes. */
@NullMarked
package igf.api.plan;

import org.jspecify.annotations.NullMarked;
