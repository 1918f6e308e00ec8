/**
 * Editions, their calls and rules, proposals, reviews and decisions.
 */
@NullMarked
package igf.client.proposal;

import org.jspecify.annotations.NullMarked;
