/** The kinds of hostile calls. */
@NullMarked
package igf.acceptance.probe.kind;

import org.jspecify.annotations.NullMarked;
