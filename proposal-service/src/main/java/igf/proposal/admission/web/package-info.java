/** Handing in, taking back, handing in again. */
@NullMarked
package igf.proposal.admission.web;

import org.jspecify.annotations.NullMarked;
