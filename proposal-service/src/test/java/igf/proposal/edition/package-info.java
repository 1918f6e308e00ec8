@NullMarked
package igf.proposal.edition;

import org.jspecify.annotations.NullMarked;
