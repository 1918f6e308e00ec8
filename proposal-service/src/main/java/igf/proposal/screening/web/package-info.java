/** Shows the criteria with their evidence. */
@NullMarked
package igf.proposal.screening.web;

import org.jspecify.annotations.NullMarked;
