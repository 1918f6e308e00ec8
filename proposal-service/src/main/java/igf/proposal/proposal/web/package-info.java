/** The calls of organizers and the secretariat; seals personal values before a command carries them. */
@NullMarked
package igf.proposal.proposal.web;

import org.jspecify.annotations.NullMarked;
