/** The clock of an instance, which demo mode can set, and recorded deadlines that send commands. */
@NullMarked
package igf.platform.time;

import org.jspecify.annotations.NullMarked;
