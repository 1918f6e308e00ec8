/** {@code ./igf keycloak}: tests the system with another OpenID provider. */
@NullMarked
package igf.acceptance.keycloak;

import org.jspecify.annotations.NullMarked;
