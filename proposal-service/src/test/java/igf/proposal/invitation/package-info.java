@NullMarked
package igf.proposal.invitation;

import org.jspecify.annotations.NullMarked;
