/**
 * The single entry point: routes, tokens, limits, problem documents, health and the API's documents. It speaks HTTP
 * and depends on no service. The pages for people are in the module {@code console}, which runs in this process;
 * {@link igf.gateway.ConsoleGateway} is the only connection.
 */
@NullMarked
package igf.gateway;

import org.jspecify.annotations.NullMarked;
