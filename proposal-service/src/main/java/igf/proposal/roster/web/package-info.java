/** People on a proposal: listed, changed, replaced, removed, shown. */
@NullMarked
package igf.proposal.roster.web;

import org.jspecify.annotations.NullMarked;
