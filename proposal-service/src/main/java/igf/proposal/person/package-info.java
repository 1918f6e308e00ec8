/**
 * The proposals, invitations and tasks of one person across all editions. The secretariat can also search the people of
 * one edition.
 *
 * <p>This package has no commands.
 */
@NullMarked
package igf.proposal.person;

import org.jspecify.annotations.NullMarked;
