/**
 * What the secretariat screens by: each minimum criterion of the edition with its evidence, answered from the data where it
 * can be, each answer open to be overridden with a reason; the outcome itself is the proposal's to record.
 */
@NullMarked
package igf.proposal.screening;

import org.jspecify.annotations.NullMarked;
