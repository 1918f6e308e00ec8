/**
 * The public events, which services and third parties consume and which stay readable for ever.
 * {@link igf.contracts.Contracts} lists all types; each is one record in the package of the service that publishes it.
 * A contract changes only by additions; a new meaning is a new type. Members whose name ends in {@code Sealed} are
 * personal values, encrypted with the key of the person concerned.
 */
@NullMarked
package igf.contracts;

import org.jspecify.annotations.NullMarked;
