/** How a round goes: handed out, explained, followed, closed. */
@NullMarked
package igf.proposal.round.web;

import org.jspecify.annotations.NullMarked;
