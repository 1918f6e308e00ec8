/**
 * The programme being made: rooms by slots of a day, the sessions that wait for a place, moves and swaps with what they clash with, plans,
 * and releases with who is told before they are made. Everything works by links and buttons; the script adds arrows and dragging.
 */
@NullMarked
package igf.console.schedule;

import org.jspecify.annotations.NullMarked;
