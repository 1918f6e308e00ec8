/**
 * Everything that people see in a browser: pages, templates, texts and sign-in. The console runs inside the gateway,
 * and knows the gateway only as {@link igf.console.service.Gateway}. It calls the services through that interface.
 */
@NullMarked
package igf.console;

import org.jspecify.annotations.NullMarked;
