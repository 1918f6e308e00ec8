/** The read model of appeals. */
@NullMarked
package igf.proposal.appeal.view;

import org.jspecify.annotations.NullMarked;
