/** Shows when people can come, and that the last statement counts. */
@NullMarked
package igf.proposal.availability;

import org.jspecify.annotations.NullMarked;
