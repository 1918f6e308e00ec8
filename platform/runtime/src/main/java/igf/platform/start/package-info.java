/** What must not be started: settings of the demo where real people are, and secrets that cross a network in the clear. */
@NullMarked
package igf.platform.start;

import org.jspecify.annotations.NullMarked;
