/** Receipts of submissions, which anyone can verify. */
@NullMarked
package igf.proposal.receipt;

import org.jspecify.annotations.NullMarked;
