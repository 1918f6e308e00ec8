/**
 * Proof of an e-mail address. The service mails a link, and a person proves the address by opening it and pressing the
 * button. Until then the submitted data have their own id and key and belong to no person. The key is destroyed when
 * the link is used or expires.
 */
@NullMarked
package igf.participation.proof;

import org.jspecify.annotations.NullMarked;
