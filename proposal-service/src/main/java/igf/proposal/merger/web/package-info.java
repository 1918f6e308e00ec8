/** The calls about mergers; whoever has a link answers for the side that it was mailed to. */
@NullMarked
package igf.proposal.merger.web;

import org.jspecify.annotations.NullMarked;
