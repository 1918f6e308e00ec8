@NullMarked
package igf.proposal.condition;

import org.jspecify.annotations.NullMarked;
