/** Checks of bodies, content types and queries, before a handler receives them. */
package igf.platform.web.body;
