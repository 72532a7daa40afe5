/** The token endpoint: Spring Authorization Server with the one-time-code grant and rotating refresh tokens. */
@NullMarked
package ma.jisr.registration.web.token;

import org.jspecify.annotations.NullMarked;
