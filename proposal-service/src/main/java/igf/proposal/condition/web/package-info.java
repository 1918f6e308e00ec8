/** The calls about conditions: evidence from organizers, judgement by the secretariat. */
@NullMarked
package igf.proposal.condition.web;

import org.jspecify.annotations.NullMarked;
