/** Links over HTTP, and what they give: a credential of a person that every service accepts. */
@NullMarked
package igf.participation.proof.web;

import org.jspecify.annotations.NullMarked;
