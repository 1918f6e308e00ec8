/** What the releases' view folds. */
@NullMarked
package igf.scheduling.release.view;

import org.jspecify.annotations.NullMarked;
