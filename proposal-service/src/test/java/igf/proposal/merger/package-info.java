@NullMarked
package igf.proposal.merger;

import org.jspecify.annotations.NullMarked;
