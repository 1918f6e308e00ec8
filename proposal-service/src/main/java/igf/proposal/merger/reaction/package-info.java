/** Reactions: ends mergers at their deadline, carries out agreed ones, and undoes them. */
@NullMarked
package igf.proposal.merger.reaction;

import org.jspecify.annotations.NullMarked;
