/** The secretariat's calls for screening and deciding. */
@NullMarked
package igf.proposal.decision.web;

import org.jspecify.annotations.NullMarked;
