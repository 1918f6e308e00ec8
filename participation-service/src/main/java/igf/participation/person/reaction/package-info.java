/**
 * Carries out erasures that were asked for.
 */
@NullMarked
package igf.participation.person.reaction;

import org.jspecify.annotations.NullMarked;
