/** Sends seeded random commands over HTTP, and records when each starts and ends. */
@NullMarked
package igf.faults.load;

import org.jspecify.annotations.NullMarked;
