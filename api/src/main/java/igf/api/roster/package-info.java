/** The people of a proposal. */
@NullMarked
package igf.api.roster;

import org.jspecify.annotations.NullMarked;
