/** PostgreSQL's own programs: unpacks them, runs them as a permitted user, and restarts killed servers. */
package igf.platform.embedded.postgres;
