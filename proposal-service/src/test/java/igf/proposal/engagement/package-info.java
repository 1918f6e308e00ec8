/** Shows who is asked to choose, what they may choose, and when a link works no longer. */
@NullMarked
package igf.proposal.engagement;

import org.jspecify.annotations.NullMarked;
