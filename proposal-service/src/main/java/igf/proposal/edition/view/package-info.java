/** Editions as the public reads them. */
@NullMarked
package igf.proposal.edition.view;

import org.jspecify.annotations.NullMarked;
