/** The HTTP API: shapes of requests and answers, who may call what, tokens, and status streams. */
@NullMarked
package ma.jisr.registration.web;

import org.jspecify.annotations.NullMarked;
