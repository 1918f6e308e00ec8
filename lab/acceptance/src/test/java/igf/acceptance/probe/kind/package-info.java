/** Tests that the kinds of hostile calls find faults. */
@NullMarked
package igf.acceptance.probe.kind;

import org.jspecify.annotations.NullMarked;
