/** Who reviews what in an edition: the panel, what each cannot judge, and proposals handed out by seed. */
@NullMarked
package igf.proposal.round;

import org.jspecify.annotations.NullMarked;
