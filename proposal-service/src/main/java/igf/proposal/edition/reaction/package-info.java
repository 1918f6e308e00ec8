/** Opens and closes the call when it is time; frees what a withdrawn proposal took. */
@NullMarked
package igf.proposal.edition.reaction;

import org.jspecify.annotations.NullMarked;
