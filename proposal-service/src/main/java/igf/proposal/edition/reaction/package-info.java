/** Opens and closes the call when it is time; counts proposals for whom they stand for. */
@NullMarked
package igf.proposal.edition.reaction;

import org.jspecify.annotations.NullMarked;
