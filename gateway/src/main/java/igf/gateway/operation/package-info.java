/**
 * Running the system, as one: the lists of all services merged, and a call about one thing sent to the service that
 * knows it.
 */
@NullMarked
package igf.gateway.operation;

import org.jspecify.annotations.NullMarked;
