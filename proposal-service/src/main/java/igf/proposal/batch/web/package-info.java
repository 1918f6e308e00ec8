/** The secretariat's calls for decision batches. */
@NullMarked
package igf.proposal.batch.web;

import org.jspecify.annotations.NullMarked;
