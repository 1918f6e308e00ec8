/** Proposals that are merged. */
@NullMarked
package igf.api.merger;

import org.jspecify.annotations.NullMarked;
