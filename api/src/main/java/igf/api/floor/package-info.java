/** Requests to speak in a session. */
@NullMarked
package igf.api.floor;

import org.jspecify.annotations.NullMarked;
