/**
 * The typed client of the API, for Java tools outside: {@link igf.client.IgfClient} gets and renews tokens, carries
 * consistency tokens from writes to later reads, and turns problem documents into {@link igf.client.ProblemException}.
 * One interface per part of the API stands in the packages below.
 */
@NullMarked
package igf.client;

import org.jspecify.annotations.NullMarked;
