/** Default-deny resource server with each service's own access rules. */
@NullMarked
package ma.jisr.starter.security;

import org.jspecify.annotations.NullMarked;
