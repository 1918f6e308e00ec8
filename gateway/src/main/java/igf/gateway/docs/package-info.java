/**
 * One page that documents all services, from the OpenAPI documents that they write themselves.
 */
@NullMarked
package igf.gateway.docs;

import org.jspecify.annotations.NullMarked;
