/** The gateway’s own errors as problem details (RFC 9457) in the caller’s language. */
@NullMarked
package ma.jisr.gateway.problem;

import org.jspecify.annotations.NullMarked;
