/**
 * Everything that people see in a browser: pages, templates, words and sign-in. It runs inside the gateway and knows it
 * only as {@link igf.console.service.Gateway}; the services behind it are called through that interface.
 */
@NullMarked
package igf.console;

import org.jspecify.annotations.NullMarked;
