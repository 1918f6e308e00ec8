/** What follows for a session's floor from what happens elsewhere. */
@NullMarked
package igf.participation.floor.reaction;

import org.jspecify.annotations.NullMarked;
