/**
 * The parts and tasks of people in proposals across all editions, for the people themselves and for the secretariat.
 * <p>It makes no decisions: {@link igf.proposal.person.view} folds, {@link igf.proposal.person.web} shows.
 */
@NullMarked
package igf.proposal.person;

import org.jspecify.annotations.NullMarked;
