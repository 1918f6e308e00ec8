/** The mail policy of an edition. */
@NullMarked
package igf.api.policy;

import org.jspecify.annotations.NullMarked;
