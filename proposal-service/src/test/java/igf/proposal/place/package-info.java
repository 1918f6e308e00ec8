@NullMarked
package igf.proposal.place;

import org.jspecify.annotations.NullMarked;
