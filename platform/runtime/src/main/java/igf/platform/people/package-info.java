/**
 * People without personal data: random ids, keyed hashes of e-mail addresses, and a key for each person, wrapped by the
 * master key. Erasing a person destroys the key.
 */
@NullMarked
package igf.platform.people;

import org.jspecify.annotations.NullMarked;
