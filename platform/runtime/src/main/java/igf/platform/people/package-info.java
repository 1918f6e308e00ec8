/**
 * People without personal data: random ids, keyed hashes of e-mail addresses, and a key for each person that the master key
 * wraps. Erasing a person destroys the key.
 */
@NullMarked
package igf.platform.people;

import org.jspecify.annotations.NullMarked;
