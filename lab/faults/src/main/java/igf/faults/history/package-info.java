/** What happened in a run: calls and their answers, and what was found in the stores afterwards. Written and read as JSON Lines. */
@NullMarked
package igf.faults.history;

import org.jspecify.annotations.NullMarked;
