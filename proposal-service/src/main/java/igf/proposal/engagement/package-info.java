/**
 * Who speaks in how many accepted sessions of an edition. Nobody is refused for having too many: whoever is over the limit of
 * the edition's rules is asked, by a link of their own, which ones they keep, and gives up the others.
 */
@NullMarked
package igf.proposal.engagement;

import org.jspecify.annotations.NullMarked;
