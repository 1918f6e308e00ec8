/** {@code ./igf keycloak}: a provider that is not ours, and whether everything that hangs on one goes with it. */
@NullMarked
package igf.acceptance.keycloak;

import org.jspecify.annotations.NullMarked;
