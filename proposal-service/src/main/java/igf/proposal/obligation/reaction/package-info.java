/** Raises and lifts obligations by what is heard of reports. */
@NullMarked
package igf.proposal.obligation.reaction;

import org.jspecify.annotations.NullMarked;
