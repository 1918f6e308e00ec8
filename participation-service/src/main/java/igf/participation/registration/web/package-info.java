/**
 * Registering over HTTP, and the secret as a credential.
 */
@NullMarked
package igf.participation.registration.web;

import org.jspecify.annotations.NullMarked;
