/** Destroys the key of a person who asked to be erased. */
@NullMarked
package igf.participation.person.reaction;

import org.jspecify.annotations.NullMarked;
