/** The people of an edition in one list, by what they do in it; and two ids that are one human, linked. */
@NullMarked
package igf.console.people;

import org.jspecify.annotations.NullMarked;
