/**
 * Browser sessions. The services store them, so that they outlive this process and all gateways share them; see
 * docs/adr/0148.
 */
@NullMarked
package igf.console.session;

import org.jspecify.annotations.NullMarked;
