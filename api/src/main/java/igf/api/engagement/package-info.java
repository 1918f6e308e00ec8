/** The choice between sessions of a person with too many roles. */
@NullMarked
package igf.api.engagement;

import org.jspecify.annotations.NullMarked;
