/**
 * Registration for an edition: once per e-mail address, with the code of conduct in force. The id is derived from
 * edition and person, so the log's unique key decides which of two requests was first. Cancelling gives the seats back;
 * the person may register again.
 */
@NullMarked
package igf.participation.registration;

import org.jspecify.annotations.NullMarked;
