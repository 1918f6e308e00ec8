/** Shows people their own, and the secretariat one person of an edition. */
@NullMarked
package igf.proposal.person.web;

import org.jspecify.annotations.NullMarked;
