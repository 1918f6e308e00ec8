/** Reactions: raises and lifts obligations by events about reports. */
@NullMarked
package igf.proposal.obligation.reaction;

import org.jspecify.annotations.NullMarked;
