/** The read model of people's parts and tasks. */
@NullMarked
package igf.proposal.person.view;

import org.jspecify.annotations.NullMarked;
