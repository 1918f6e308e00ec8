/** Checks of bodies and addresses, before a handler sees them. */
package igf.platform.web.body;
