/** Tests that the judge finds wrong answers. */
@NullMarked
package igf.acceptance.probe.call;

import org.jspecify.annotations.NullMarked;
