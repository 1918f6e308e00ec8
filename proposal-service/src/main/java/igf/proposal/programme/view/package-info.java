/** The read model of session starts. */
@NullMarked
package igf.proposal.programme.view;

import org.jspecify.annotations.NullMarked;
