/** The calls that submit, withdraw and return proposals. */
@NullMarked
package igf.proposal.admission.web;

import org.jspecify.annotations.NullMarked;
