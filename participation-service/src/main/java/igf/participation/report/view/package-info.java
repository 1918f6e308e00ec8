/**
 * Reports of sessions and how an edition stands with them.
 */
@NullMarked
package igf.participation.report.view;

import org.jspecify.annotations.NullMarked;
