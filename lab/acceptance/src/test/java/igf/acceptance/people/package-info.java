/** Journeys of people: invited, reminded, replaced, asked to choose, and owing reports. */
@NullMarked
package igf.acceptance.people;

import org.jspecify.annotations.NullMarked;
