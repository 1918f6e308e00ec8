/** The calls behind the link of an invitation; open to everybody who has the token. */
@NullMarked
package igf.proposal.invitation.web;

import org.jspecify.annotations.NullMarked;
