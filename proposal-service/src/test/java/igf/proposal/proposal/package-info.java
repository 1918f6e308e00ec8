@NullMarked
package igf.proposal.proposal;

import org.jspecify.annotations.NullMarked;
