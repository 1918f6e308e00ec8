/** The API's documents, merged from those that the services generate. */
@NullMarked
package igf.gateway.docs;

import org.jspecify.annotations.NullMarked;
