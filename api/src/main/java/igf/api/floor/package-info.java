/** The queue for the floor of a session. */
@NullMarked
package igf.api.floor;

import org.jspecify.annotations.NullMarked;
