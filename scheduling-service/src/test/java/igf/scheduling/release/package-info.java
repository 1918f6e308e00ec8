/** What the releases' view folds. */
@NullMarked
package igf.scheduling.release;

import org.jspecify.annotations.NullMarked;
