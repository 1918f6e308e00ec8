/** The operations of the API documents, existing things, and callers. */
@NullMarked
package igf.acceptance.probe.world;

import org.jspecify.annotations.NullMarked;
