/**
 * Backs up the four logs and the people database, each into its own directory, and restores them: {@code ./igf backup}
 * and {@code ./igf restore}.
 * <p>The embedded server has neither pg_basebackup nor pg_dump, so its files are copied in the same way. The people
 * database is removed from the copy and backed up table by table, because its backups are deleted earlier. The master
 * key is stored apart from both. A list of erased keys is stored, too, because a restore would bring them back.
 */
package igf.standalone.backup;
