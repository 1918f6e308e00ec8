/** The documents of one generation of a view in the database, and the sum of their hashes. */
package igf.platform.view.store;
