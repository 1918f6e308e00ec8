/** Proposals and their content. */
@NullMarked
package igf.api.proposal;

import org.jspecify.annotations.NullMarked;
