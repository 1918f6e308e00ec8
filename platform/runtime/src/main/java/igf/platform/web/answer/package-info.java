/** What an answer is: whole, under one request's name, with a token, or a problem document. */
@NullMarked
package igf.platform.web.answer;

import org.jspecify.annotations.NullMarked;
