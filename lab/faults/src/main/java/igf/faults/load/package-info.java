/** Generates seeded calls over HTTP and records when each starts and ends. */
@NullMarked
package igf.faults.load;

import org.jspecify.annotations.NullMarked;
