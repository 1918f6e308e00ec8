/** Calls, their responses, and faults in responses. */
@NullMarked
package igf.acceptance.probe.call;

import org.jspecify.annotations.NullMarked;
