/** The calls that import and export many proposals. */
@NullMarked
package igf.proposal.transfer.web;

import org.jspecify.annotations.NullMarked;
