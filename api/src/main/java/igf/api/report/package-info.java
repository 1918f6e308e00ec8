/** Reports of sessions. */
@NullMarked
package igf.api.report;

import org.jspecify.annotations.NullMarked;
