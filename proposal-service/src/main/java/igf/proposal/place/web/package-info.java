/** The calls about places: the plan of a selection, and the reserve list. */
@NullMarked
package igf.proposal.place.web;

import org.jspecify.annotations.NullMarked;
