/**
 * Events of every shape that was ever written must be read for ever. Examples of them stand in a golden file that only
 * grows; they are made from the records, one for each shape and each constant of an enum, and kept under a seal.
 */
@NullMarked
package igf.platform.testing.evolution;

import org.jspecify.annotations.NullMarked;
