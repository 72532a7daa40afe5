/** What every HTTP API of the platform shares: callers, entity tags, idempotency keys, pages by cursor. */
@NullMarked
package ma.jisr.starter.web;

import org.jspecify.annotations.NullMarked;
