/** The calls for the plan of places and the reserve list. */
@NullMarked
package igf.proposal.place.web;

import org.jspecify.annotations.NullMarked;
