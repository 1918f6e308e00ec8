/** Attacks of several calls, each with its own checks. */
@NullMarked
package igf.acceptance.probe.story;

import org.jspecify.annotations.NullMarked;
