/** What is to be said of a batch before it is sealed: a function of its proposals, the plan and the rules. */
@NullMarked
package igf.proposal.balance;

import org.jspecify.annotations.NullMarked;
