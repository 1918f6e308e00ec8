/** Conditions of decisions. */
@NullMarked
package igf.api.condition;

import org.jspecify.annotations.NullMarked;
