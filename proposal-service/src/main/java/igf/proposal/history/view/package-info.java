/** The read model of histories, without personal data. */
@NullMarked
package igf.proposal.history.view;

import org.jspecify.annotations.NullMarked;
