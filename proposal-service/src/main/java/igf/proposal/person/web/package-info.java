/** The calls for people's own proposals and tasks, and the secretariat's view of one person in an edition. */
@NullMarked
package igf.proposal.person.web;

import org.jspecify.annotations.NullMarked;
