/** The read model of screening: the order of editions, numbers of proposals, and judgements. */
@NullMarked
package igf.proposal.screening.view;

import org.jspecify.annotations.NullMarked;
