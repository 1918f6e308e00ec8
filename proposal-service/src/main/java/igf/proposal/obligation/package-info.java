/**
 * What organizers still owe: reports of sessions whose time ran out, held against their next proposals at screening.
 */
@NullMarked
package igf.proposal.obligation;

import org.jspecify.annotations.NullMarked;
