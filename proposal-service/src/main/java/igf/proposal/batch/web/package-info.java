/** The calls about decision batches, for the secretariat. */
@NullMarked
package igf.proposal.batch.web;

import org.jspecify.annotations.NullMarked;
