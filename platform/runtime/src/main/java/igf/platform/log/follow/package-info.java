/** Followers: read the log in order, batch by batch, woken by appends. */
package igf.platform.log.follow;
