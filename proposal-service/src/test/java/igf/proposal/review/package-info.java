/** Tests of {@code igf.proposal.review}. */
@NullMarked
package igf.proposal.review;

import org.jspecify.annotations.NullMarked;
