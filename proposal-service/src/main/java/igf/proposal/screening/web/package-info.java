/** The calls for screening criteria and their evidence. */
@NullMarked
package igf.proposal.screening.web;

import org.jspecify.annotations.NullMarked;
