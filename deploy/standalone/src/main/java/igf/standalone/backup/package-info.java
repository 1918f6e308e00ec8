/**
 * Backs up the four logs and the people database, each into a directory of its own, and restores them: {@code ./igf
 * backup} and {@code ./igf restore}.
 * <p>The embedded server has neither pg_basebackup nor pg_dump, so its files are copied in the same way. The people
 * database is removed from the copy and written table by table, since its backups are kept for a shorter time. The
 * master key is stored apart from both. A list of erased people is stored too, since a restore would bring back their
 * keys.
 */
@NullMarked
package igf.standalone.backup;

import org.jspecify.annotations.NullMarked;
