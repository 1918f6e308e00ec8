/** Pages of an edition's people by role, and of linked ids of one person. */
@NullMarked
package igf.console.people;

import org.jspecify.annotations.NullMarked;
