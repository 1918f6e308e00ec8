/** That the probe can fail. */
@NullMarked
package igf.acceptance.probe.world;

import org.jspecify.annotations.NullMarked;
