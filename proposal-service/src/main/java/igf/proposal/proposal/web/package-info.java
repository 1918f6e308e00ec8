/** The calls for proposals, for organizers and the secretariat. */
@NullMarked
package igf.proposal.proposal.web;

import org.jspecify.annotations.NullMarked;
