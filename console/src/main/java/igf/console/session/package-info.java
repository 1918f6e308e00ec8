/**
 * Sessions of browsers. They are kept by the services, so that they outlive this process and every gateway knows them; see
 * docs/adr/0148.
 */
@NullMarked
package igf.console.session;

import org.jspecify.annotations.NullMarked;
