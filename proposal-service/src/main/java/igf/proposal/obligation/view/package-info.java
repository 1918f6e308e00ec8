/** Open obligations by person; two ids that were linked count as one. */
@NullMarked
package igf.proposal.obligation.view;

import org.jspecify.annotations.NullMarked;
