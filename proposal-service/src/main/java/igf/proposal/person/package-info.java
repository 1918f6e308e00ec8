/**
 * What one person has to do with proposals, over all editions: for themselves, and for the secretariat in one edition.
 *
 * <p>It has no decisions of its own.
 */
@NullMarked
package igf.proposal.person;

import org.jspecify.annotations.NullMarked;
