/** Features for tools of third parties: webhooks, mails, keys, and operating the system. */
@NullMarked
package igf.acceptance.tool;

import org.jspecify.annotations.NullMarked;
