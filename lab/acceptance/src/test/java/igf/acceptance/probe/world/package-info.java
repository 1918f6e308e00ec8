/** Tests the permissions that the probe expects. */
@NullMarked
package igf.acceptance.probe.world;

import org.jspecify.annotations.NullMarked;
