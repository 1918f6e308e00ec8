/** Conditions of a start: complete and secure settings, and supported data. */
@NullMarked
package igf.platform.start;

import org.jspecify.annotations.NullMarked;
