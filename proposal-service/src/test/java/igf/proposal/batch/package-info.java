@NullMarked
package igf.proposal.batch;

import org.jspecify.annotations.NullMarked;
