/** Appeals against decisions. */
@NullMarked
package igf.proposal.appeal;

import org.jspecify.annotations.NullMarked;
