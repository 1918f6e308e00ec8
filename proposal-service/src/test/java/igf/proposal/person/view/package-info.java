/** Tests of the view of people. */
@NullMarked
package igf.proposal.person.view;

import org.jspecify.annotations.NullMarked;
