/** The operations of the API documents, the resources that the probe creates, and its callers. */
@NullMarked
package igf.acceptance.probe.world;

import org.jspecify.annotations.NullMarked;
