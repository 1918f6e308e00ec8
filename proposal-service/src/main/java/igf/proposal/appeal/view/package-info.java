/** Appeals as they are read. */
@NullMarked
package igf.proposal.appeal.view;

import org.jspecify.annotations.NullMarked;
