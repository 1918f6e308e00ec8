/**
 * A person's own data: read, export and erase. Erasing destroys the key of all their personal values, which makes every
 * copy unreadable.
 */
@NullMarked
package igf.participation.person;

import org.jspecify.annotations.NullMarked;
