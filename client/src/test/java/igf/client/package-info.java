/** The client against a small server that plays the API. */
@NullMarked
package igf.client;

import org.jspecify.annotations.NullMarked;
