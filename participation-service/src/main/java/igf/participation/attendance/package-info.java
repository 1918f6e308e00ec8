/**
 * Facts seen at the door and in the meeting software: who joined, who left, when. They come late, twice and in any
 * order; each counts once, and presence follows from the instants that they tell, never from when they came.
 */
@NullMarked
package igf.participation.attendance;

import org.jspecify.annotations.NullMarked;
