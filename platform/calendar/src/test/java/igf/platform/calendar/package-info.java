@NullMarked
package igf.platform.calendar;

import org.jspecify.annotations.NullMarked;
