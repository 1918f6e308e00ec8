/**
 * Builds the API document from the code: text from Javadoc, roles and scopes from {@link igf.platform.web.Allow},
 * statuses and headers from the calls of a handler, types from records.
 */
@NullMarked
package igf.platform.docs;

import org.jspecify.annotations.NullMarked;
