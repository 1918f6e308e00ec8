/**
 * Who wants to speak: one queue for room and online that takes turns between them, so that nobody waits behind the whole
 * room for being elsewhere. The moderators give the floor and may call anybody.
 */
@NullMarked
package igf.participation.floor;

import org.jspecify.annotations.NullMarked;
