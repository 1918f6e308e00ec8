/** Holds the contracts to what was published: the list of types, their approved examples, schemas and references. */
@NullMarked
package igf.contracts;

import org.jspecify.annotations.NullMarked;
