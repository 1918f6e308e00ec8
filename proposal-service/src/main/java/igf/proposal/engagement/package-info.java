/**
 * Counts the accepted sessions in which each person speaks. Nobody is refused for having too many. A person above the
 * limit of the edition's rules gets a link, chooses which sessions to keep, and gives up the others.
 */
@NullMarked
package igf.proposal.engagement;

import org.jspecify.annotations.NullMarked;
