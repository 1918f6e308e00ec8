/** The one time source of an instance, which demo mode can set, and deadlines that are recorded and fired as commands. */
@NullMarked
package igf.platform.time;

import org.jspecify.annotations.NullMarked;
