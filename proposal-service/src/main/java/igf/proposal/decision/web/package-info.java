/** What the secretariat finds and decides. */
@NullMarked
package igf.proposal.decision.web;

import org.jspecify.annotations.NullMarked;
