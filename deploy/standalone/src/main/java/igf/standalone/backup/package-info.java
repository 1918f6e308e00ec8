/**
 * Backs up the four logs and the people database, each into a folder of its own, and restores them: {@code ./igf backup} and
 * {@code ./igf restore}.
 *
 * <p>The embedded server has neither pg_basebackup nor pg_dump, so its files are copied as they do it. The people database is
 * taken out of the copy and written table by table, since its backups are kept for a shorter time. The master key lies apart from
 * both. A list of who was erased is kept beside, since a restore would bring back the keys that an erasure destroyed.
 */
@NullMarked
package igf.standalone.backup;

import org.jspecify.annotations.NullMarked;
