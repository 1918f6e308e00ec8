/**
 * Replacements for servers whose container images are not available; each runs in its own container. See {@code ./igf
 * containers}.
 */
package igf.standalone.standin;
