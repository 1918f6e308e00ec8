/** The check of a decision batch before it is sealed or announced. */
@NullMarked
package igf.proposal.balance;

import org.jspecify.annotations.NullMarked;
