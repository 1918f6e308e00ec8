/** The REST API of decision batches, for the secretariat. */
@NullMarked
package igf.proposal.batch.web;

import org.jspecify.annotations.NullMarked;
