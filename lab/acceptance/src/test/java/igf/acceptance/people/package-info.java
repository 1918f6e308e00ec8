/** Journeys of people: invited, reminded, replaced, asked to choose, and held to what they owe. */
@NullMarked
package igf.acceptance.people;

import org.jspecify.annotations.NullMarked;
