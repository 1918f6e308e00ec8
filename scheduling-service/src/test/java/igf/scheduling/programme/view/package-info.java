/** What the programme's view folds. */
@NullMarked
package igf.scheduling.programme.view;

import org.jspecify.annotations.NullMarked;
