/**
 * A person registers for an edition: once per e-mail address, accepting the code of conduct in force, and gets a secret
 * for own calls. The registration's id follows from edition and person, so the log's own unique key decides who was first.
 * Cancelling frees the seats; registering again afterwards is possible.
 */
@NullMarked
package igf.participation.registration;

import org.jspecify.annotations.NullMarked;
