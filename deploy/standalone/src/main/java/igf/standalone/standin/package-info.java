/**
 * Replacements, in containers of their own, for servers whose images are not available: see {@code ./igf containers}.
 */
package igf.standalone.standin;
