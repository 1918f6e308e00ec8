/**
 * The API's document, made of what is there anyway: words from Javadoc, roles and scopes from {@link igf.platform.web.Allow},
 * statuses and headers from what a handler's code calls, types from records.
 */
@NullMarked
package igf.platform.docs;

import org.jspecify.annotations.NullMarked;
