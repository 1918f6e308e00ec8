/**
 * The published language: what services tell each other, and third parties, in events that stay readable for ever.
 * {@link igf.contracts.Contracts} lists every public type; each is one record in the package of the service that publishes it.
 * A contract changes by addition only; a new meaning is a new type.
 * Members whose name ends in {@code Sealed} are personal values, encrypted with the key of the person whom they tell about.
 */
@NullMarked
package igf.contracts;

import org.jspecify.annotations.NullMarked;
