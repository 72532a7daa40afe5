/** Errors as RFC 9457 problem details in the caller's language. */
@NullMarked
package ma.jisr.starter.problem;

import org.jspecify.annotations.NullMarked;
