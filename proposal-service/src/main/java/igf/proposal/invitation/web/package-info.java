/** The calls for invitations, open to anyone with the token of a link. */
@NullMarked
package igf.proposal.invitation.web;

import org.jspecify.annotations.NullMarked;
