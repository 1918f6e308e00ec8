/** Pages for batches of decisions: drafting, checking, sealing and announcing. */
@NullMarked
package igf.console.batch;

import org.jspecify.annotations.NullMarked;
