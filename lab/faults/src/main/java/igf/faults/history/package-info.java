/**
 * The recording of a run: calls, their responses, and the content of the stores afterwards. Written and read as JSON
 * Lines.
 */
@NullMarked
package igf.faults.history;

import org.jspecify.annotations.NullMarked;
