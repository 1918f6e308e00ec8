/**
 * The typed client of the API, for Java tools: {@link igf.client.IgfClient} requests and renews tokens, sends
 * consistency tokens of writes with later reads, and converts problem documents to {@link igf.client.ProblemException}.
 * The subpackages have one interface for each part of the API.
 */
@NullMarked
package igf.client;

import org.jspecify.annotations.NullMarked;
