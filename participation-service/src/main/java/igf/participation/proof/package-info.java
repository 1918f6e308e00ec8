/**
 * Proof of an e-mail address: a link is mailed, and only a person who opens it and presses the button is believed.
 * Until then the submitted data have their own id and key and belong to no person. The key is destroyed when the link
 * is used or expires.
 */
@NullMarked
package igf.participation.proof;

import org.jspecify.annotations.NullMarked;
