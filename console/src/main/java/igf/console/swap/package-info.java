/** Pages for swaps of two sessions' room and time: asking, answering by a mailed link, and the secretariat's list. */
@NullMarked
package igf.console.swap;

import org.jspecify.annotations.NullMarked;
