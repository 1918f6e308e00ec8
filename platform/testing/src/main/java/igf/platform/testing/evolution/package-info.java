/**
 * Events of every shape that was ever written must stay readable. Sealed examples of them are in a golden file that
 * only grows: one for each shape and each constant of an enum, made from the records.
 */
@NullMarked
package igf.platform.testing.evolution;

import org.jspecify.annotations.NullMarked;
