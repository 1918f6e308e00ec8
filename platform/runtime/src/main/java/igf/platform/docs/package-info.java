/**
 * Builds the API document from the code: text from Javadoc, roles and scopes from {@link igf.platform.web.Allow},
 * statuses and headers from the calls in a handler's code, types from records.
 */
package igf.platform.docs;
