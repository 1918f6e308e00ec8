/** The recording of a run: calls, their answers, and the content of the stores afterwards. Written and read as JSON Lines. */
@NullMarked
package igf.faults.history;

import org.jspecify.annotations.NullMarked;
