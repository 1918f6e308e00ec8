/** The rules for judging proposals: screening criteria, scale and reasons of reviews, tie-breaks. */
@NullMarked
package igf.proposal.rules.judging;

import org.jspecify.annotations.NullMarked;
