/** The recorded history of a proposal. */
@NullMarked
package igf.api.history;

import org.jspecify.annotations.NullMarked;
