/** That the probe can fail. */
@NullMarked
package igf.acceptance.probe.kind;

import org.jspecify.annotations.NullMarked;
