/**
 * The four logs and the people database to one point, put away and put back: {@code ./igf backup} and {@code ./igf restore}.
 *
 * <p>The embedded server has neither pg_basebackup nor pg_dump, so its files are copied as they do it. Keys lie apart from it. Who
 * was erased is kept in a list beside, since a restore would bring back the keys that an erasure destroyed.
 */
@NullMarked
package igf.standalone.backup;

import org.jspecify.annotations.NullMarked;
