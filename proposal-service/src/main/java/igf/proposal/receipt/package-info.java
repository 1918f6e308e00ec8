/** That a proposal was handed in, and in what form, so that anybody can check it. */
@NullMarked
package igf.proposal.receipt;

import org.jspecify.annotations.NullMarked;
