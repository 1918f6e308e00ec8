/** What a proposal says, who owns it, and what a careful reader would notice of it. */
@NullMarked
package igf.proposal.content;

import org.jspecify.annotations.NullMarked;
