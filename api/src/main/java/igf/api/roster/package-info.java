/** The people of a proposal, and of a session without one. */
@NullMarked
package igf.api.roster;

import org.jspecify.annotations.NullMarked;
