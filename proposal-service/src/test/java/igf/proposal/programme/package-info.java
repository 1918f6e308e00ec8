@NullMarked
package igf.proposal.programme;

import org.jspecify.annotations.NullMarked;
