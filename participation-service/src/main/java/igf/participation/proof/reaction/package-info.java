/** What was said without a proof is forgotten in time. */
@NullMarked
package igf.participation.proof.reaction;

import org.jspecify.annotations.NullMarked;
