/**
 * Pages for preparing the programme: rooms by time slots, unplaced sessions, moves and swaps with their clashes, and
 * plans. Everything works with links and buttons; a script adds arrow keys and dragging.
 */
@NullMarked
package igf.console.schedule;

import org.jspecify.annotations.NullMarked;
