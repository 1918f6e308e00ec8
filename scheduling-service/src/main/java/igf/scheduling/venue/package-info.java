/**
 * Where sessions can take place and when: rooms and the grid of slots, both the edition's own. They are part of the
 * programme's aggregate, which decides by them; this feature has their words, their page and their calls.
 */
@NullMarked
package igf.scheduling.venue;

import org.jspecify.annotations.NullMarked;
