/**
 * Counts the accepted sessions in which each person speaks. No proposal is refused because a speaker has too many. A
 * person above the limit of the edition's rules gets a link to choose which sessions to keep and gives up the others.
 */
@NullMarked
package igf.proposal.engagement;

import org.jspecify.annotations.NullMarked;
