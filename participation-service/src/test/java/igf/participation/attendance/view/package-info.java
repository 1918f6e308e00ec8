/** What the attendance view folds, shown. */
@NullMarked
package igf.participation.attendance.view;

import org.jspecify.annotations.NullMarked;
