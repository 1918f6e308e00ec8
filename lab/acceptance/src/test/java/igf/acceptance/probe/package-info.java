/** That the probe can fail. */
@NullMarked
package igf.acceptance.probe;

import org.jspecify.annotations.NullMarked;
