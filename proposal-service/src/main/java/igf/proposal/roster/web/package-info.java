/** The calls for the people on a proposal. */
@NullMarked
package igf.proposal.roster.web;

import org.jspecify.annotations.NullMarked;
