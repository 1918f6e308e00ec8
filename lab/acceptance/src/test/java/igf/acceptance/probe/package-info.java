/** Tests of the probe itself. */
@NullMarked
package igf.acceptance.probe;

import org.jspecify.annotations.NullMarked;
