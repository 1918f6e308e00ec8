/** Who attended a session. */
@NullMarked
package igf.api.attendance;

import org.jspecify.annotations.NullMarked;
