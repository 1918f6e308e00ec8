/** What a check of a batch goes by. */
@NullMarked
package igf.proposal.batch.view;

import org.jspecify.annotations.NullMarked;
