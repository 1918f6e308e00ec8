/** Stores reports for queries by session and by edition. */
@NullMarked
package igf.participation.report.view;

import org.jspecify.annotations.NullMarked;
