/**
 * A person's own data: shown, exported, erased. Erasing destroys the key of all their personal values, wherever copies are.
 */
@NullMarked
package igf.participation.person;

import org.jspecify.annotations.NullMarked;
