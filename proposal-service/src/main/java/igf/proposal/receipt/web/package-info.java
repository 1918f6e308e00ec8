/** The calls for signed receipts. */
@NullMarked
package igf.proposal.receipt.web;

import org.jspecify.annotations.NullMarked;
