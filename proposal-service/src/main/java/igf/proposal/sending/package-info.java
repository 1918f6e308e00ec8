/** For whom a use case sends its commands: it asks, and does not know whether a request, a reaction or a test carries them. */
@NullMarked
package igf.proposal.sending;

import org.jspecify.annotations.NullMarked;
