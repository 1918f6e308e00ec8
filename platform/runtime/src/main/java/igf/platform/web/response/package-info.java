/** Responses: request ids, consistency tokens, problem documents. */
package igf.platform.web.response;
