/**
 * Tests that events of every shape that was ever stored stay readable. A golden file contains examples with checksums,
 * generated from the records: one for each shape and each enum constant. Examples are added, but never changed.
 */
package igf.platform.testing.evolution;
