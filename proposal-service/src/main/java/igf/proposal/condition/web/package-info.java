/** The calls for conditions: organizers hand in evidence, the secretariat judges it. */
@NullMarked
package igf.proposal.condition.web;

import org.jspecify.annotations.NullMarked;
