/** Attacks that take several calls, each with a judgement of its own. */
@NullMarked
package igf.acceptance.probe.story;

import org.jspecify.annotations.NullMarked;
