/** Receipts, signed, so that anybody can check them. */
@NullMarked
package igf.proposal.receipt.web;

import org.jspecify.annotations.NullMarked;
