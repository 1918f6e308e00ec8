/** Pages that list an edition's people by role, and that link several ids of one person. */
@NullMarked
package igf.console.people;

import org.jspecify.annotations.NullMarked;
