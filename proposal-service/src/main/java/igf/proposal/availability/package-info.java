/**
 * When people can come to an edition: asked with an invitation, and stated by the person or by the secretariat for them.
 * The times are sealed with the person's key, so that an erasure removes them from every copy.
 */
@NullMarked
package igf.proposal.availability;

import org.jspecify.annotations.NullMarked;
