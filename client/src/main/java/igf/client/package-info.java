/**
 * The typed client of the API, for Java tools: {@link igf.client.IgfClient} gets and renews tokens, carries consistency
 * tokens from writes to later reads, and turns problem documents into {@link igf.client.ProblemException}. The packages
 * below have one interface per part of the API.
 */
@NullMarked
package igf.client;

import org.jspecify.annotations.NullMarked;
