/** Counts how many people want to be in sessions, for the programme's rooms. */
@NullMarked
package igf.participation.agenda.reaction;

import org.jspecify.annotations.NullMarked;
