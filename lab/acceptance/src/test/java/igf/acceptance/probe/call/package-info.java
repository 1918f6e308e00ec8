/** That the probe can fail. */
@NullMarked
package igf.acceptance.probe.call;

import org.jspecify.annotations.NullMarked;
