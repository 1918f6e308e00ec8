/** The public read model of editions. */
@NullMarked
package igf.proposal.edition.view;

import org.jspecify.annotations.NullMarked;
