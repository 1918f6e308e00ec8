/** Invitations to take part in a session. */
@NullMarked
package igf.api.invitation;

import org.jspecify.annotations.NullMarked;
